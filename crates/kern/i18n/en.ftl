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
