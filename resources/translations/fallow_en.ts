<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>acts</name>
    </context>
<context>
    <name>consent</name>
    </context>
<context>
    <name>first_start</name>
    </context>
<context>
    <name>front</name>
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
    <name>stake</name>
    </context>
<context>
    <name>texts</name>
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