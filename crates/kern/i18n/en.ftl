# Words of the frame and its parts. Every key begins with kern-; other parties may use them.

kern-titel-fout = Error:
kern-naar-inhoud = Skip to the content
kern-taal = Language
kern-taal-naam = English
kern-navigatie = Main menu
kern-account = My account
kern-andere-rol = Choose another role
kern-uitloggen = Sign out
kern-inloggen = Sign in
kern-wachtend = { $aantal ->
    [one] is waiting for you
   *[other] are waiting for you
}
kern-voet = Aanwezig is open and free: whoever uses it may see how it counts.

## Parts
kern-fouten-kop = { $aantal ->
    [one] Something has not been filled in correctly
   *[other] { $aantal } things have not been filled in correctly
}
kern-fout-voor = Error:
kern-hint-datum = For example 14-3-2025
kern-kies = Make a choice
kern-niet-verplicht = optional
kern-wijzig = Change
kern-uit-register = comes from the register
kern-vorige = Previous
kern-volgende = Next
kern-blad = Page { $blad } of { $bladen }
kern-bladeren = Pages
kern-cijfers-als-tabel = The same figures as a table
kern-definitie = What is this?
kern-bijgewerkt = Updated: { $wanneer }
kern-leeg = There is nothing to do here.

## When there is no page
kern-naar-start = To the start page
kern-fout-404-titel = This page is not here
kern-fout-404-wat = The address is not right, or this page is not for your role.
kern-fout-404-doe = Check the address or go to the start page. Do you need this page for your work? Ask the administrator of your organisation.
kern-fout-verlopen-titel = This form has expired
kern-fout-verlopen-wat = Nothing has been saved. You were away too long, or you have signed in again since.
kern-fout-verlopen-doe = Go back, reload the page and fill in the form once more.
kern-fout-400-titel = This request cannot be understood
kern-fout-400-wat = Nothing has been saved. What was sent does not fit this page.
kern-fout-400-doe = Go back, reload the page and try once more.
kern-naar-formulier = Back to the page with the form
kern-fout-405-titel = This page comes after a form
kern-fout-405-wat = Without a form that has been filled in, this address shows nothing. Nothing has been saved.
kern-fout-405-doe = Go back to the page with the form and fill it in there.
kern-fout-500-titel = Something went wrong
kern-fout-500-wat = It is not your doing. The fault is in the administrator's log.
kern-fout-500-doe = First see whether your change was saved, then try again. If it keeps failing, call the administrator of your organisation and mention the time.
kern-fout-503-titel = Not available for a moment
kern-fout-503-wat = It is too busy now, or the system is being worked on. What was saved is safe.
kern-fout-503-doe = Try again in a minute.

## Marking
kern-merk-aanwezig = present
kern-merk-afwezig = absent
kern-merk-te-laat = late
kern-merk-vertrokken = left early
kern-merk-is-er-toch = is here after all
kern-register-onbegrijpelijk = This register did not arrive whole. Reload the page and fill it in once more.
kern-register-minuten = { $leerling }: fill in how many minutes late: a whole number from 1 up to { $hoogste }
kern-register-tijd = { $leerling }: "{ $gevonden }" is no time; write it so: 9:05
kern-register-opgeslagen = Saved at { $tijd } by { $wie }
kern-register-fouten = Not saved
kern-register-niet-geregistreerd = Not registered yet
kern-register-vervallen = Cancelled: nobody can be absent
kern-register-leerlingen = Pupils
kern-register-vorige = Previous
kern-register-volgende = Next
kern-register-opslaan = Save
kern-register-waarom = Why do you correct this register?
kern-register-waarom-hint = It was saved on an earlier day. What it said is kept, with your reason.
kern-register-allen = All present
kern-register-allen-gedaan = { $aantal } set to present, { $rest } left as they were
kern-register-scherm = Names only
kern-register-scherm-uit = Show everything
kern-register-bekend = Known: { $reden }
kern-register-minuten-naam = Minutes late
kern-register-minuten-kort = min
kern-register-om = Left at
kern-register-lint = Last lessons
kern-register-lint-leeg = not registered
kern-register-ander = { $wie } set at { $tijd }: { $merk }
kern-register-botsing = Somebody else saved this register too
kern-register-botsing-uitleg = For { $aantal ->
    [one] one pupil the mark differs; both stand
   *[other] { $aantal } pupils the mark differs; both stand
} below. Choose what is right and save. Nothing of yours has been saved yet.
kern-register-veranderd = { $naam }: { $merk }
kern-register-ongedaan = Undo
kern-register-hersteld = { $naam } is back on { $merk }
kern-register-bezig = Saving …
kern-register-wacht = No connection. The register is kept on this device and will be sent as soon as possible.
kern-register-inloggen = Not sent yet: sign in again. The register is safe on this device.
kern-register-geweigerd = Not saved: the system did not accept the register. Reload the page.
kern-register-onbewaard = There are changes that have not been saved
kern-register-toetsen = Keys
kern-register-toetsen-uitleg = Arrows up and down: another pupil. Arrows sideways: another mark. Enter: absent, or present after all. T: late. V: left early, now. Other letters: to a name; with Shift T and V too. Ctrl+Enter: save. Full stop or comma: next or previous register.
kern-wachtrij = Registers waiting on this device for a connection: { $aantal }
kern-wachtrij-botsing = One could not be saved whole: open and check it

## Signing in and one's own account
kern-rol-docent = teacher
kern-rol-mentor = mentor
kern-rol-verzuimcoordinator = absence coordinator
kern-rol-schoolleider = head of school
kern-rol-leerplichtambtenaar = leerplichtambtenaar
kern-rol-inspecteur = inspector
kern-rol-coordinerend_inspecteur = coordinating inspector
kern-rol-jurist = jurist
kern-rol-bestuur = school board
kern-rol-beheerder = administrator
kern-rol-systeem = system
kern-inlog-naam = User name
kern-inlog-wachtwoord = Password
kern-inlog-hulp = Forgot your password? Ask the administrator of your organisation for a new one.
kern-inlog-onjuist = User name or password is wrong. Check both and try again
kern-inlog-geblokkeerd = This account is closed. Ask the administrator of your organisation to open it
kern-inlog-te-vaak = { $minuten ->
    [one] It went wrong too often. Wait 1 minute and try again
   *[other] It went wrong too often. Wait { $minuten } minutes and try again
}
kern-inlog-code-titel = Enter your code
kern-inlog-code = Code
kern-inlog-code-hint = The six digits that your app shows now, or one of your recovery codes
kern-inlog-code-onjuist = This code is wrong or was used before. Wait for the next code of your app and enter that
kern-inlog-verder = Sign in with this code
kern-rol-titel = Choose your role
kern-rol-vraag = In which role do you work now?
kern-rol-kies = Choose the role in which you work now
kern-rol-verder = Go on in this role
kern-rol-geen = You have no role anywhere. Ask the administrator of your organisation for one.
kern-account-rol-kop = Your role
kern-account-rol = You work now as { $rol } at { $organisatie }.
kern-account-geen-rol = You do not work in any role now.
kern-account-rechten = What you may do in this role
kern-account-veilig = Password and second step
kern-account-totp-aan = You sign in with your password and a code of your app.
kern-account-totp-uit = You sign in with your password alone. With a code of an app on your phone it is safer.
kern-wachtwoord-titel = Change your password
kern-wachtwoord-gevolg = After that you are signed out everywhere but here.
kern-wachtwoord-oud = Present password
kern-wachtwoord-nieuw = New password
kern-wachtwoord-hint = At least { $kortste } characters. A few words in a row are strong and easy to remember
kern-wachtwoord-wijzig = Change the password
kern-wachtwoord-onjuist = This is not your present password
kern-wachtwoord-te-kort = The new password is too short. Take at least { $kortste } characters
kern-wachtwoord-te-lang = The new password is too long. Take at most { $langste } characters
kern-wachtwoord-naam = The new password is your user name. Take something that nobody can guess
kern-wachtwoord-zelfde = This is your present password. Choose another
kern-wachtwoord-eerst = Choose a password of your own first
kern-wachtwoord-eerst-uitleg = Somebody else made your password and knows it. Choose a new one; then you can go on.
kern-totp-titel = Code of an app
kern-totp-uitleg = With a code of an app on your phone nobody can sign in who only knows your password.
kern-totp-open = Open your app for codes and scan the drawing, or add this account in this way.
kern-totp-link = Add on this device
kern-totp-geheim = Or type this secret into the app:
kern-totp-typ = Enter below the six digits that the app shows.
kern-totp-code = Code of six digits
kern-totp-aan = Turn the code on
kern-totp-uit = Turn the code off
kern-totp-is-aan = The code is on. To turn it off, enter one once more.
kern-totp-qr = QR code with this account, to scan with the app on your phone
kern-totp-eerst = Turn on the code of an app first
kern-totp-eerst-uitleg = In this role nobody works with a password alone. After that you can go on.
kern-totp-geen-sleutel = The code of an app cannot be turned on here yet
kern-totp-geen-sleutel-doe = Whoever runs the installation must set a key for it first.
kern-herstelcodes-titel = Keep your recovery codes
kern-herstelcodes-uitleg = The code is on. Lost or broken? A recovery code lets you in all the same. Each works once. You see them only now: write them down or print them.
kern-herstelcodes-klaar = I kept them
kern-sessies-kop = Where you are signed in
kern-sessies-bijschrift = Your sessions
kern-sessies-apparaat = Device
kern-sessies-begonnen = Signed in
kern-sessies-gezien = Last used
kern-sessies-doen = End it
kern-sessies-onbekend = Unknown device
kern-sessies-deze = This session
kern-sessies-intrekken = Sign out
