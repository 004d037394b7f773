# Waarom het Verzuimloket weigert, en wat er te doen is. Zelfde sleutels als en.ftl; geen woord over een persoon.

## Geldigheid van een verzuimmelding
geldigheid-ontbreekt = { $veld } ontbreekt.
geldigheid-onleesbaar = { $veld } is niet te lezen: verwacht { $verwacht }.
geldigheid-te-lang = { $veld } telt { $lengte } tekens; er passen er { $hoogstens }.
geldigheid-in-toekomst = { $veld }: { $datum } ligt na de dag van ontvangst.
geldigheid-te-vroeg = { $veld } ligt voor { $datum }, de eerste dag waarvoor gemeld kan worden.
geldigheid-einde-voor-begin = De laatste dag ligt voor de eerste dag.
geldigheid-dag-dubbel = { $datum } staat twee keer als hele dag in de specificatie.
geldigheid-lesuur-bestaat-niet = Op { $datum } staat lesuur { $lesuur }; dat lesuur bestaat niet.
geldigheid-soort-past-niet = Een melding { $soort } past niet bij deze leerling: { $plicht }.
geldigheid-niet-alle-lessen-gemist = Deze soort is voor een leerling die alle lessen miste, en de melding zegt van niet.
geldigheid-plicht-onzeker = Op { $datum } gelden twee vrijstellingen tegelijk; daardoor is niet te zeggen welke plicht geldt.
geldigheid-niet-bekend = { $veld } staat niet in het register.
geldigheid-dubbel = Dezelfde melding is al geregistreerd onder nummer { $nummer }.
geldigheid-herstel-vul-in = Vul dit in.
geldigheid-herstel-controleer-nummer = Kijk het nummer na in de administratie.
geldigheid-herstel-kort-in = Kort de tekst in tot { $hoogstens } tekens.
geldigheid-herstel-verander-datum = Kijk de datums na.
geldigheid-herstel-verander-dagen = Kijk de dagen en lesuren van de specificatie na.
geldigheid-herstel-kies-soort = Kies de soort melding die bij de plicht van de leerling hoort.
geldigheid-herstel-kies-soort-of-lessen = Kies een andere soort, of geef aan dat alle lessen zijn gemist.
geldigheid-herstel-vraag-leerplicht = Vraag de leerplichtambtenaar van de woongemeente welke vrijstelling geldt.
geldigheid-herstel-gebruik-eerdere = Gebruik de eerdere melding, of trek haar eerst in.

## Waarheen een melding gaat
routering-geen-woonplaats = Van deze leerling is op die dag geen woongemeente bekend.
routering-meer-woonplaatsen = Deze leerling woont op die dag volgens het register in meer gemeenten: { $gemeenten }.
routering-geen-bureau = Voor deze leerling is er geen bureau dat meldingen ontvangt: { $plicht }.
routering-geen-organisatie = Gemeente { $gemeente } heeft op die dag geen { $bureau } dat meldingen ontvangt.
routering-meer-organisaties = Gemeente { $gemeente } heeft op die dag meer ontvangers: { $organisaties }.
routering-meer-routes = Gemeente { $gemeente } heeft voor deze leerling meer afspraken tegelijk.
routering-sector-nodig = Gemeente { $gemeente } heeft een afspraak voor één sector; de sector van deze leerling is niet bekend.
routering-route-zonder-organisatie = De afspraak van gemeente { $gemeente } noemt geen ontvanger.
routering-te-veel-organisaties = De afspraak van gemeente { $gemeente } noemt { $aantal } ontvangers; het mogen er { $hoogstens } zijn.
routering-organisatie-dubbel = De afspraak noemt { $organisatie } twee keer.
routering-organisatie-onbekend = { $organisatie } staat niet in het register van organisaties.
routering-herstel-verbeter-woonplaats = Laat de woongemeente verbeteren in het register van leerlingen.
routering-herstel-controleer-plicht = Kijk na of deze melding nodig is.
routering-herstel-vul-sector-in = Vul de sector in.
routering-herstel-verbeter-werkgebied = Laat het Verzuimloket de lijst van werkgebieden verbeteren.
routering-herstel-verbeter-route = Laat de gemeente haar afspraak met het Verzuimloket verbeteren.
routering-herstel-verbeter-organisaties = Laat het Verzuimloket de lijst van organisaties verbeteren.

## Wat er met een melding mag gebeuren
meldingstatus-niet-bevoegd = Dit doet een andere partij: { $partij }.
meldingstatus-niet-geregistreerd = De melding is nog niet geregistreerd.
meldingstatus-staat-al = De melding heeft die status al.
meldingstatus-al-geregistreerd = De melding is al geregistreerd.
meldingstatus-is-afgesloten = De melding is afgesloten.
meldingstatus-is-ingetrokken = De melding is ingetrokken.
meldingstatus-is-overgedragen = De melding heeft een status van voor 12 augustus 2020 en is alleen te lezen.
meldingstatus-geen-stap = Deze stap kan niet vanuit de status die de melding heeft.
meldingstatus-reden-ontbreekt = Bij het afsluiten hoort een reden.
meldingstatus-reden-bestaat-niet = Die reden bestaat op die dag niet.
meldingstatus-toelichting-bestaat-niet = Die toelichting bestaat op die dag niet.
meldingstatus-herstel-vraag-partij = Vraag het aan die partij.
meldingstatus-herstel-wacht-op-ontvangst = Wacht tot de ontvangst is bevestigd.
meldingstatus-herstel-niets = Er hoeft niets te gebeuren.
meldingstatus-herstel-nieuwe-melding = Maak een nieuwe melding als er weer verzuim is.
meldingstatus-herstel-kies-reden = Kies een reden uit de lijst.
meldingstatus-herstel-kies-toelichting = Kies een toelichting uit de lijst.

## Afspraken over berichten
bericht-kenmerk-hergebruikt = Onder dit kenmerk is eerder een ander bericht aangenomen.
bericht-nummer-onbekend = Er is geen melding met dit nummer die u hebt gedaan of ontvangen.
bericht-dag-in-toekomst = De dag van de handeling ligt in de toekomst.
bericht-dag-voor-registratie = De dag van de handeling ligt voor de registratie van de melding.
bericht-herstel-nieuw-kenmerk = Geef het bericht een nieuw kenmerk.
bericht-herstel-controleer-nummer = Kijk het nummer van de melding na.
bericht-herstel-controleer-dag = Kijk de dag na, en of de klok goed staat.

## Velden
veld-pgn = Het persoonsgebonden nummer
veld-brin = Het BRIN
veld-vestiging = Het vestigingsnummer
veld-soort = De soort melding
veld-plicht = De keuze tussen wettelijk en afspraak
veld-begin = De eerste dag
veld-einde = De laatste dag
veld-reden = De reden van het verzuim
veld-alle-lessen-gemist = Het antwoord op de vraag of alle lessen zijn gemist
veld-actie-gewenst = Het antwoord op de vraag of actie gewenst is
veld-toelichting = De toelichting
veld-ondernomen-actie = De ondernomen actie
veld-specificatie = De specificatie
veld-melder-naam = De naam van de melder
veld-melder-functie = De functie van de melder
veld-melder-netnummer = Het netnummer van de melder
veld-melder-abonneenummer = Het abonneenummer van de melder
veld-melder-email = Het e-mailadres van de melder
veld-opleiding = De opleiding

## Wat er had moeten staan
nummerfout-brin = twee cijfers en twee letters, zoals 01AB
nummerfout-vestigingsnummer = twee cijfers, zoals 00
nummerfout-pgn-vorm = negen cijfers
nummerfout-pgn-elfproef = negen cijfers die aan de elfproef voldoen
nummerfout-gemeentecode = vier cijfers, zoals 0363
nummerfout-meldingsnummer = een heel getal boven nul
nummerfout-organisatiecode = letters, cijfers en streepjes

## Soorten, plichten, partijen
soort-16-uur-in-4-weken = 16 uur in 4 weken
soort-langdurig-relatief-verzuim = langdurig relatief verzuim
soort-luxe-verzuim = luxe verzuim
soort-rmc-18plus = RMC/18+
soort-overig-verzuim = overig verzuim
plicht-geen-nog-niet = nog niet leerplichtig
plicht-leerplicht = leerplichtig
plicht-kwalificatieplicht = kwalificatieplichtig
plicht-geen-startkwalificatie = niet kwalificatieplichtig, met startkwalificatie
plicht-rmc = niet meer leerplichtig, zonder startkwalificatie
plicht-vrijgesteld = vrijgesteld
plicht-geen = niet meer leerplichtig
bureau-leerplicht = bureau leerplicht
bureau-doorstroompunt = Doorstroompunt
partij-school = de school
partij-leerplichtorganisatie = de leerplichtorganisatie
partij-verzuimloket = het Verzuimloket
