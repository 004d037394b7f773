# Words of the administrator's desk.

nav-vandaag = Today
nav-accounts = Accounts
nav-toegangslog = Log
nav-rollen = Who may do what
ja = yes
nee = no
knop-toon = Show
knop-controleer = Check
knop-opnieuw = Check again
knop-terug = Back, change nothing
knop-maken = Make the account
knop-klaar = I have handed the password over
knop-naar-account = To the account
knop-naar-lijst = To all accounts
controle-titel = Check before you do it
controle-wijzigen = Change something first
geweigerd = This was refused
veldfout = { $uitleg } { $herstel }
fout-datum = "{ $gevonden }" is no day. Write it as 14-3-2025.
fout-account = "{ $gevonden }" is no number of an account. Enter digits only.
fout-onderwerp = "{ $gevonden }" is no subject. Write a word and a number, such as leerling:12.

## Today
start-zin = { $aantal ->
    [one] One person can work here today.
   *[other] { $aantal } people can work here today.
}
start-een-beheerder = There is only one administrator
start-een-beheerder-tekst = If that one cannot sign in, nobody can manage accounts. Appoint a second one.
start-zonder-code = { $aantal ->
    [one] One of them signs in with a password alone. A code of an app beside it is safer.
   *[other] { $aantal } of them sign in with a password alone. A code of an app beside it is safer.
}
start-geblokkeerd = { $aantal ->
    [one] One account is blocked
   *[other] { $aantal } accounts are blocked
}

## Accounts
accounts-titel = Accounts
accounts-bijschrift = Accounts of this organisation, by name
accounts-toon = Which accounts
accounts-leeg = There are no such accounts.
accounts-verder = Next accounts
keuze-alle = all
keuze-actief = who can work here today
keuze-geblokkeerd = blocked
keuze-niet_aangesteld = not appointed today
stand-actief = can work
stand-geblokkeerd = blocked
stand-niet_aangesteld = not appointed
kolom-rollen = Roles today
kolom-doen = Do
rij-nummer = Account number
rij-naam = Name
rij-gebruikersnaam = User name
rij-wachtwoord = Password
rij-stand = State
rij-tweede_factor = Code at sign-in
rij-rol = Role
rij-mag = May then
rij-van = First day
rij-tot_en_met = Last day
rij-waarom = Reason
veld-waarom = Why?
hint-waarom = Your reason goes into the log and stays there. Name no pupils.
hint-gebruikersnaam = For signing in: 3 to 64 letters, digits, dots, hyphens, underscores or at signs
hint-naam = The person's name, as colleagues see it
hint-tot_en_met = Not required. Empty: until somebody ends the appointment
hint-beeindigen = Empty: at once. Otherwise the last day on which the appointment holds
geen-einde = no end
niet-doorgegaan = never began
per-direct = at once
account-titel = Account
account-elders = This account also works for another organisation.
account-aanstellingen = Appointments
account-doen = What you can do
account-log = See in the log what happened to this account

nieuw-titel = Make an account
gemaakt-titel = The account is made
eenmalig-uitleg = Hand this password to the person concerned yourself. You see it only now.
eenmalig-daarna = Ask the person to change it after signing in, under My account. Lost? Then give a new password.

aanstellen-titel = Appoint in one more role
aanstellen-uitleg = The person can then also choose this role when signing in. What was there stays.
aanstellen-knop = Appoint
beeindigen-titel = End the appointment
beeindigen-uitleg = After that the person can no longer work in this role. What was done in it is kept.
beeindigen-knop = End the appointment
wachtwoord-titel = Give a new password
wachtwoord-uitleg = The old password no longer works, and the person is signed out everywhere. You see the new one once.
wachtwoord-knop = Give a new password
sessies-titel = Sign out everywhere
sessies-uitleg = The person is signed out on every device and can sign in again.
sessies-knop = Sign out everywhere
tweede_factor-titel = Turn the code at sign-in off
tweede_factor-uitleg = For who lost the phone with the app. The person then signs in with a password alone, until they turn the code on again. First make sure that it really is this person who asks.
tweede_factor-knop = Turn the code off
blokkeren-titel = Block the account
blokkeren-uitleg = The person is signed out everywhere and cannot sign in, until you open the account again.
blokkeren-knop = Block the account
heropenen-titel = Open the account again
heropenen-uitleg = The person can sign in again, with the password of before.
heropenen-knop = Open the account

gedaan-aanstellen = The person is appointed.
gedaan-beeindigen = The appointment is ended.
gedaan-wachtwoord = The new password
gedaan-sessies = The person is signed out everywhere.
gedaan-tweede_factor = The code at sign-in is off.
gedaan-blokkeren = The account is blocked.
gedaan-heropenen = The account is open again.

## Why something cannot be, and what can
weigering-geen_reden = No reason is given.
herstel-geen_reden = Write in a few words why you do this.
weigering-reden_te_lang = The reason is longer than 500 characters.
herstel-reden_te_lang = Make it shorter.
weigering-naam = No name is given, or one longer than 200 characters.
herstel-naam = Enter the person's name.
weigering-gebruikersnaam = This is no user name.
herstel-gebruikersnaam = Take 3 to 64 letters, digits, dots, hyphens, underscores or at signs.
weigering-bezet = Another account has this user name.
herstel-bezet = Choose another one.
weigering-rol = No role is chosen that this organisation has.
herstel-rol = Choose a role from the list.
weigering-geen_eerste_dag = No first day is given.
herstel-geen_eerste_dag = Enter the day on which the appointment begins.
weigering-volgorde = The last day lies before the first.
herstel-volgorde = Take a last day on or after the first.
weigering-dubbel = This account works in this role in this time already.
herstel-dubbel = Choose another role, or another time.
weigering-verleden = This last day is over.
herstel-verleden = Take yesterday or later. What is over does not change any more.
weigering-al_geeindigd = This appointment ends already, no later than you entered.
herstel-al_geeindigd = Should somebody work longer? Then appoint them anew.
weigering-laatste_beheerder = No administrator would be left.
herstel-laatste_beheerder = First appoint another administrator.
weigering-eigen_account = This is your own account.
herstel-eigen_account = Change your password and your code under My account, or ask another administrator.
weigering-ook_elders = This account also works for another organisation.
herstel-ook_elders = You can end the appointment in your own organisation here. The rest is for whoever runs this installation.
weigering-al_geblokkeerd = This account is blocked already.
herstel-al_geblokkeerd = There is nothing to do.
weigering-niet_geblokkeerd = This account is not blocked.
herstel-niet_geblokkeerd = There is nothing to do.
weigering-geen_tweede_factor = This account has no code turned on.
herstel-geen_tweede_factor = There is nothing to do.

## Log
log-titel = Log: who saw and did what
log-bijschrift = Lines of the log, the newest first
log-leeg = There are no such lines.
log-account = Account number
log-account-hint = It stands on the account's page
log-van = From
log-tot_en_met = Up to and with
log-onderwerp = About
log-onderwerp-hint = A word and a number, such as leerling:12 or account:3
log-soort = Seen, changed or refused
log-alles = Show all
log-ouder = Older lines
log-nieuwste = To the newest lines
log-systeem = the system
log-vreemd = account { $nummer }, from outside this organisation
log-reden-elders = There is a reason; it stands with the data themselves
kolom-regel = Line
kolom-wanneer = When
kolom-wie = Who
kolom-wat = What
kolom-waarover = About
kolom-waarvoor = For what
kolom-reden = Reason
soort-gelezen = seen
soort-geschreven = changed
soort-geweigerd = refused
doel-registreren = keeping attendance
doel-verzuimbegeleiding = guidance in absence
doel-melden = reporting as the law orders
doel-handhaving = supervision of the Leerplichtwet (compulsory education)
doel-toezicht = supervision of schools by the Inspectie
doel-berichtenverkeer = messages between parties
doel-beheer = management of accounts
doel-verantwoording = accountability
keten-uitleg = Each line is chained to the one before it. So it shows when something was changed or taken out.
keten-knop = Check whether the log is whole
keten-heel = The log is whole: { $regels } { $regels ->
    [one] line
   *[other] lines
} recomputed
keten-heel-tekst = The last link is { $schakel }. Keep it elsewhere if you want to prove later that nothing was changed.
keten-gebroken = The log is not whole
keten-gebroken-tekst = Tell whoever runs this installation and the data protection officer.
keten-veranderd = Line { $regel } was changed, or the line before it.
keten-ontbreekt = Line { $regel } is missing.
keten-afgebroken = The log ends at line { $gevonden }, but should end at { $verwacht }.
log-account-aanmelden = Sign in with a password.
log-account-aanmelden-code = Sign in with a code.
log-account-afmelden = Sign out.
log-account-maken = Make an account.
log-account-aanstellen = Appoint somebody in a role.
log-account-aanstelling-beeindigen = End an appointment.
log-account-blokkeren = Block an account.
log-account-heropenen = Open an account again.
log-account-wachtwoord-wijzigen = Change one's own password.
log-account-wachtwoord-vervangen = Give a new password.
log-account-sessie-intrekken = End a session of one's own.
log-account-sessies-beeindigen = Sign somebody out everywhere.
log-account-totp-aanzetten = Turn the code at sign-in on.
log-account-totp-uitzetten = Turn one's own code at sign-in off.
log-account-totp-vervallen = Turn somebody else's code at sign-in off.

## Who may do what
rollen-titel = Who may do what
rollen-zin = This is what each role may do with the data of { $organisatie }, and nothing else.
rollen-uitleg = The list is worked out from the policy by which this system works. Nobody sees data of another organisation by it. A role with nothing beside it may do nothing.
rollen-bijschrift = What may be done: { $rol }
rollen-niets = This role may do nothing here.
