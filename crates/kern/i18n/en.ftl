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
kern-fout-404-titel = This page is not here
kern-fout-404-wat = The address is not right, or this page is not for your role.
kern-fout-404-doe = Check the address or go to the start page. Do you need this page for your work? Ask the administrator of your organisation.
kern-fout-verlopen-titel = This form has expired
kern-fout-verlopen-wat = Nothing has been saved. You were away too long, or you have signed in again since.
kern-fout-verlopen-doe = Go back, reload the page and fill in the form once more.
kern-fout-400-titel = This request cannot be understood
kern-fout-400-wat = Nothing has been saved. What was sent does not fit this page.
kern-fout-400-doe = Go back, reload the page and try once more.
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
kern-register-minuten = Fill in how many minutes late: a whole number from 1 up to { $hoogste }
kern-register-tijd = "{ $gevonden }" is no time; write it so: 9:05
kern-register-opgeslagen = Saved at { $tijd } by { $wie }
kern-register-niet-geregistreerd = Not registered yet: nobody counts as present before you save
kern-register-vervallen = This lesson is cancelled: nobody can be absent
kern-register-leerlingen = Pupils
kern-register-vorige = Previous lesson
kern-register-volgende = Next lesson
kern-register-opslaan = Save
kern-register-allen = All present
kern-register-allen-gedaan = { $aantal } set to present, { $rest } left as they were
kern-register-scherm = Show names only
kern-register-scherm-uit = Show everything
kern-register-bekend = Known: { $reden }
kern-register-minuten-naam = Minutes late
kern-register-minuten-kort = min
kern-register-om = Left at
kern-register-lint = Last lessons
kern-register-lint-leeg = not registered
kern-register-ander = { $wie } set at { $tijd }: { $merk }
kern-register-botsing = Somebody else saved this lesson too
kern-register-botsing-uitleg = For { $aantal ->
    [one] one pupil the mark differs; both stand
   *[other] { $aantal } pupils the mark differs; both stand
} below. Choose what is right and save. Nothing of yours has been saved yet.
kern-register-veranderd = { $naam }: { $merk }
kern-register-ongedaan = Undo
kern-register-hersteld = { $naam } is back on { $merk }
kern-register-bezig = Saving …
kern-register-wacht = No connection. The lesson is kept on this device and will be sent as soon as possible.
kern-register-inloggen = Not sent yet: sign in again. The lesson is safe on this device.
kern-register-geweigerd = Not saved: the system did not accept the lesson. Reload the page.
kern-register-onbewaard = This lesson has changes that have not been saved
kern-register-toetsen = Keys
kern-register-toetsen-uitleg = Arrows up and down: another pupil. Arrows sideways: another mark. Enter: absent, or present after all. T: late. V: left early, now. Other letters: to a name; with Shift T and V too. Ctrl+Enter: save. Full stop or comma: next or previous lesson.
kern-wachtrij = { $aantal ->
    [one] One lesson on this device is waiting for a connection
   *[other] { $aantal } lessons on this device are waiting for a connection
}
kern-wachtrij-verstuurd = What was waiting on this device has been sent
kern-wachtrij-botsing = A lesson that was waiting on this device has meanwhile been saved by somebody else. Open the lesson and check it.
