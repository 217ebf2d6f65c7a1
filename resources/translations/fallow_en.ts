<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>acts</name>
    </context>
<context>
    <name>codes</name>
    </context>
<context>
    <name>consent</name>
    </context>
<context>
    <name>described</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation><numerusform>%n call</numerusform><numerusform>%n calls</numerusform></translation></message>
    </context>
<context>
    <name>first_start</name>
    </context>
<context>
    <name>front</name>
    </context>
<context>
    <name>hardware</name>
    </context>
<context>
    <name>keys</name>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation><numerusform>%n account found</numerusform><numerusform>%n accounts found</numerusform></translation></message>
    </context>
<context>
    <name>models</name>
    </context>
<context>
    <name>monitor</name>
    </context>
<context>
    <name>notices</name>
    </context>
<context>
    <name>pages</name>
    </context>
<context>
    <name>said</name>
    </context>
<context>
    <name>sector</name>
    </context>
<context>
    <name>sent</name>
    </context>
<context>
    <name>settings</name>
    </context>
<context>
    <name>share</name>
    <message numerus="yes">
        <source>%n job(s) in the last hour</source>
        <translation><numerusform>%n job in the last hour</numerusform><numerusform>%n jobs in the last hour</numerusform></translation></message>
    </context>
<context>
    <name>shell</name>
    </context>
<context>
    <name>sites</name>
    </context>
<context>
    <name>stake</name>
    <message numerus="yes">
        <source>%n older loss(es) are in the figure above.</source>
        <translation><numerusform>%n older loss is in the figure above.</numerusform><numerusform>%n older losses are in the figure above.</numerusform></translation></message>
    <message numerus="yes">
        <source>%n provider(s) registered, {0} of them healthy</source>
        <translation><numerusform>%n provider registered, {0} of them healthy</numerusform><numerusform>%n providers registered, {0} of them healthy</numerusform></translation></message>
    <message numerus="yes">
        <source>%n unit(s) offered</source>
        <translation><numerusform>%n unit offered</numerusform><numerusform>%n units offered</numerusform></translation></message>
    <message numerus="yes">
        <source>{0} FLW from %n payment(s)</source>
        <translation><numerusform>{0} FLW from %n payment</numerusform><numerusform>{0} FLW from %n payments</numerusform></translation></message>
    <message numerus="yes">
        <source>%n dispute(s)</source>
        <translation><numerusform>%n dispute</numerusform><numerusform>%n disputes</numerusform></translation></message>
    <message numerus="yes">
        <source>%n dispute(s) open: nothing is withdrawn before the verdict.</source>
        <translation><numerusform>%n dispute open: nothing is withdrawn before the verdict.</numerusform><numerusform>%n disputes open: nothing is withdrawn before the verdict.</numerusform></translation></message>
    </context>
<context>
    <name>texts</name>
    </context>
<context>
    <name>tokens</name>
    </context>
<context>
    <name>tray</name>
    </context>
<context>
    <name>unlock</name>
    </context>
<context>
    <name>use</name>
    </context>
<context>
    <name>vault</name>
    </context>
<context>
    <name>wallet</name>
    </context>
<context>
    <name>widgets</name>
    </context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation></message>
    </context>
</TS>