# Woorden van het bureau van de beheerder.

nav-vandaag = Vandaag
nav-accounts = Accounts
nav-toegangslog = Logboek
nav-rollen = Wie mag wat
ja = ja
nee = nee
knop-toon = Toon
knop-controleer = Controleer
knop-opnieuw = Controleer opnieuw
knop-terug = Terug, verander niets
knop-maken = Maak het account
knop-klaar = Ik heb het wachtwoord doorgegeven
knop-naar-account = Naar het account
knop-naar-lijst = Naar alle accounts
controle-titel = Controleer voor u het doet
controle-wijzigen = Nog iets wijzigen
geweigerd = Dit is geweigerd
veldfout = { $uitleg } { $herstel }
fout-datum = "{ $gevonden }" is geen dag. Schrijf die zo: 14-3-2025.
fout-account = "{ $gevonden }" is geen nummer van een account. Vul alleen cijfers in.
fout-onderwerp = "{ $gevonden }" is geen onderwerp. Schrijf een woord en een nummer, zoals leerling:12.

## Vandaag
start-zin = { $aantal ->
    [one] Eén persoon kan hier vandaag werken.
   *[other] { $aantal } personen kunnen hier vandaag werken.
}
start-een-beheerder = Er is maar één beheerder
start-een-beheerder-tekst = Kan die niet inloggen, dan kan niemand accounts beheren. Stel er een tweede aan.
start-zonder-code = { $aantal ->
    [one] Van hen logt er één in met alleen een wachtwoord. Een code van een app erbij is veiliger.
   *[other] Van hen loggen er { $aantal } in met alleen een wachtwoord. Een code van een app erbij is veiliger.
}
start-geblokkeerd = { $aantal ->
    [one] Eén account is geblokkeerd
   *[other] { $aantal } accounts zijn geblokkeerd
}

## Accounts
accounts-titel = Accounts
accounts-bijschrift = Accounts van deze organisatie, op naam
accounts-toon = Welke accounts
accounts-leeg = Er zijn geen accounts die hieraan voldoen.
accounts-verder = Volgende accounts
keuze-alle = alle
keuze-actief = wie hier vandaag kan werken
keuze-geblokkeerd = geblokkeerd
keuze-niet_aangesteld = vandaag niet aangesteld
stand-actief = kan werken
stand-geblokkeerd = geblokkeerd
stand-niet_aangesteld = niet aangesteld
kolom-rollen = Rollen vandaag
kolom-doen = Doen
rij-nummer = Accountnummer
rij-naam = Naam
rij-gebruikersnaam = Gebruikersnaam
rij-wachtwoord = Wachtwoord
rij-stand = Stand
rij-tweede_factor = Code bij inloggen
rij-rol = Rol
rij-mag = Mag daarmee
rij-van = Eerste dag
rij-tot_en_met = Laatste dag
rij-waarom = Reden
veld-waarom = Waarom?
hint-waarom = Uw reden komt in het logboek en blijft daar. Noem geen leerlingen.
hint-gebruikersnaam = Om mee in te loggen: 3 tot 64 letters, cijfers, punten, streepjes of apenstaartjes
hint-naam = De naam van de persoon, zoals collega's die zien
hint-tot_en_met = Niet verplicht. Leeg: tot iemand de aanstelling beëindigt
hint-beeindigen = Leeg: per direct. Anders de laatste dag waarop de aanstelling nog geldt
geen-einde = geen einde
niet-doorgegaan = niet doorgegaan
per-direct = per direct
account-titel = Account
account-elders = Dit account werkt ook voor een andere organisatie.
account-aanstellingen = Aanstellingen
account-doen = Wat u kunt doen
account-log = Bekijk in het logboek wat er met dit account is gebeurd

nieuw-titel = Maak een account
gemaakt-titel = Het account is gemaakt
eenmalig-uitleg = Geef dit wachtwoord zelf door aan de persoon om wie het gaat. U ziet het alleen nu.
eenmalig-daarna = Vraag de persoon om het na het inloggen te wijzigen, onder Mijn account. Kwijt? Geef dan een nieuw wachtwoord.

aanstellen-titel = Stel aan in nog een rol
aanstellen-uitleg = De persoon kan daarna bij het inloggen ook deze rol kiezen. Wat er al was, blijft.
aanstellen-knop = Stel aan
beeindigen-titel = Beëindig de aanstelling
beeindigen-uitleg = Daarna kan de persoon niet meer in deze rol werken. Wat in deze rol is gedaan, blijft bewaard.
beeindigen-knop = Beëindig de aanstelling
wachtwoord-titel = Geef een nieuw wachtwoord
wachtwoord-uitleg = Het oude wachtwoord werkt niet meer, en de persoon is overal uitgelogd. Het nieuwe ziet u één keer.
wachtwoord-knop = Geef een nieuw wachtwoord
sessies-titel = Log overal uit
sessies-uitleg = De persoon is op elk apparaat uitgelogd en kan daarna weer inloggen.
sessies-knop = Log overal uit
tweede_factor-titel = Zet de code bij inloggen uit
tweede_factor-uitleg = Voor wie de telefoon met de app kwijt is. De persoon logt daarna in met alleen een wachtwoord, tot die de code weer aanzet. Ga eerst na dat het echt deze persoon is die het vraagt.
tweede_factor-knop = Zet de code uit
blokkeren-titel = Blokkeer het account
blokkeren-uitleg = De persoon is overal uitgelogd en kan niet meer inloggen, tot u het account weer opent.
blokkeren-knop = Blokkeer het account
heropenen-titel = Open het account weer
heropenen-uitleg = De persoon kan weer inloggen, met het wachtwoord van eerder.
heropenen-knop = Open het account

gedaan-aanstellen = De persoon is aangesteld.
gedaan-beeindigen = De aanstelling is beëindigd.
gedaan-wachtwoord = Het nieuwe wachtwoord
gedaan-sessies = De persoon is overal uitgelogd.
gedaan-tweede_factor = De code bij inloggen staat uit.
gedaan-blokkeren = Het account is geblokkeerd.
gedaan-heropenen = Het account is weer open.

## Waarom iets niet kan, en wat wel
weigering-geen_reden = Er is geen reden ingevuld.
herstel-geen_reden = Schrijf in een paar woorden waarom u dit doet.
weigering-reden_te_lang = De reden is langer dan 500 tekens.
herstel-reden_te_lang = Maak haar korter.
weigering-naam = Er is geen naam ingevuld, of een die langer is dan 200 tekens.
herstel-naam = Vul de naam van de persoon in.
weigering-gebruikersnaam = Dit is geen gebruikersnaam.
herstel-gebruikersnaam = Neem 3 tot 64 letters, cijfers, punten, streepjes of apenstaartjes.
weigering-bezet = Een ander account heeft deze gebruikersnaam.
herstel-bezet = Kies een andere.
weigering-rol = Er is geen rol gekozen die er in deze organisatie is.
herstel-rol = Kies een rol uit de lijst.
weigering-geen_eerste_dag = Er is geen eerste dag ingevuld.
herstel-geen_eerste_dag = Vul de dag in waarop de aanstelling begint.
weigering-volgorde = De laatste dag ligt voor de eerste.
herstel-volgorde = Neem een laatste dag op of na de eerste.
weigering-dubbel = Dit account werkt in deze tijd al in deze rol.
herstel-dubbel = Kies een andere rol, of een andere tijd.
weigering-verleden = Deze laatste dag is voorbij.
herstel-verleden = Neem gisteren of later. Wat voorbij is, verandert niet meer.
weigering-al_geeindigd = Deze aanstelling eindigt al, niet later dan u invulde.
herstel-al_geeindigd = Moet iemand langer werken? Stel die dan opnieuw aan.
weigering-laatste_beheerder = Er zou geen beheerder overblijven.
herstel-laatste_beheerder = Stel eerst een andere beheerder aan.
weigering-eigen_account = Dit is uw eigen account.
herstel-eigen_account = Wijzig uw wachtwoord en uw code onder Mijn account, of vraag het een andere beheerder.
weigering-ook_elders = Dit account werkt ook voor een andere organisatie.
herstel-ook_elders = U kunt hier wel de aanstelling bij uw eigen organisatie beëindigen. Voor de rest is wie deze installatie draait.
weigering-al_geblokkeerd = Dit account is al geblokkeerd.
herstel-al_geblokkeerd = U hoeft niets te doen.
weigering-niet_geblokkeerd = Dit account is niet geblokkeerd.
herstel-niet_geblokkeerd = U hoeft niets te doen.
weigering-geen_tweede_factor = Bij dit account staat geen code aan.
herstel-geen_tweede_factor = U hoeft niets te doen.

## Logboek
log-titel = Logboek: wie zag en deed wat
log-bijschrift = Regels van het logboek, de nieuwste eerst
log-leeg = Er zijn geen regels die hieraan voldoen.
log-account = Accountnummer
log-account-hint = Het staat op de pagina van het account
log-van = Vanaf
log-tot_en_met = Tot en met
log-onderwerp = Waarover
log-onderwerp-hint = Een woord en een nummer, zoals leerling:12 of account:3
log-soort = Ingezien, gewijzigd of geweigerd
log-alles = Toon alles
log-ouder = Oudere regels
log-nieuwste = Naar de nieuwste regels
log-systeem = het systeem
log-vreemd = account { $nummer }, van buiten deze organisatie
log-reden-elders = Er is een reden; die staat bij de gegevens zelf
kolom-regel = Regel
kolom-wanneer = Wanneer
kolom-wie = Wie
kolom-wat = Wat
kolom-waarover = Waarover
kolom-waarvoor = Waarvoor
kolom-reden = Reden
soort-gelezen = ingezien
soort-geschreven = gewijzigd
soort-geweigerd = geweigerd
doel-registreren = aanwezigheid bijhouden
doel-verzuimbegeleiding = begeleiden bij verzuim
doel-melden = melden zoals de wet vraagt
doel-handhaving = toezicht op de Leerplichtwet
doel-toezicht = toezicht op scholen door de Inspectie
doel-berichtenverkeer = berichten tussen partijen
doel-beheer = beheer van accounts
doel-verantwoording = verantwoording
keten-uitleg = Elke regel zit vast aan de vorige. Zo is te zien of er iets is veranderd of weggehaald.
keten-knop = Controleer of het logboek heel is
keten-heel = Het logboek is heel: { $regels } { $regels ->
    [one] regel
   *[other] regels
} nagerekend
keten-heel-tekst = De laatste schakel is { $schakel }. Bewaar die elders als u later wilt bewijzen dat er niets is veranderd.
keten-gebroken = Het logboek is niet heel
keten-gebroken-tekst = Meld dit bij wie deze installatie draait en bij de functionaris gegevensbescherming.
keten-veranderd = Regel { $regel } is veranderd, of de regel ervoor.
keten-ontbreekt = Regel { $regel } ontbreekt.
keten-afgebroken = Het logboek eindigt bij regel { $gevonden }, maar hoort bij { $verwacht } te eindigen.
log-account-aanmelden = Inloggen met een wachtwoord.
log-account-aanmelden-code = Inloggen met een code.
log-account-afmelden = Uitloggen.
log-account-maken = Een account maken.
log-account-aanstellen = Iemand aanstellen in een rol.
log-account-aanstelling-beeindigen = Een aanstelling beëindigen.
log-account-blokkeren = Een account blokkeren.
log-account-heropenen = Een account weer openen.
log-account-wachtwoord-wijzigen = Het eigen wachtwoord wijzigen.
log-account-wachtwoord-vervangen = Een nieuw wachtwoord geven.
log-account-sessie-intrekken = Een eigen sessie beëindigen.
log-account-sessies-beeindigen = Iemand overal uitloggen.
log-account-totp-aanzetten = De code bij inloggen aanzetten.
log-account-totp-uitzetten = De eigen code bij inloggen uitzetten.
log-account-totp-vervallen = De code bij inloggen van iemand anders uitzetten.

## Wie mag wat
rollen-titel = Wie mag wat
rollen-zin = Dit mag elke rol met de gegevens van { $organisatie }, en niets anders.
rollen-uitleg = De lijst is uitgerekend uit het beleid waarmee dit systeem werkt. Niemand ziet hiermee gegevens van een andere organisatie. Een rol zonder iets erbij mag niets.
rollen-bijschrift = Wat mag: { $rol }
rollen-niets = Deze rol mag hier niets.
