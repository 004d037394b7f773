use kern::taal::Taal;
use kern::toegang::Rol;

use super::{Proef, RBL, at_work, signed_in, words};

#[tokio::test]
async fn each_role_of_the_organisation_stands_there_with_what_it_may_do() {
    for proef in Proef::alle().await {
        let school = words(&proef.get("/beheer/rollen").await.tekst);
        for deel in ["docent", "schoolleider", "Deze rol mag hier niets.", "systeem"] {
            assert!(school.contains(deel), "{deel} in {school}");
        }
        assert!(
            school.contains("De accounts van de eigen organisatie maken, wijzigen en blokkeren.\nbeheer van accounts")
        );
        assert!(!school.contains("leerplichtambtenaar"), "{school}");
        let rbl = signed_in(at_work(5, Rol::Beheerder, RBL), Taal::Nl);
        let rbl = words(&proef.get_as(rbl, "/beheer/rollen").await.tekst);
        assert!(rbl.contains("leerplichtambtenaar") && !rbl.contains("docent"), "{rbl}");
    }
}

#[tokio::test]
async fn the_start_page_tells_how_accounts_stand() {
    for proef in Proef::alle().await {
        let start = words(&proef.get("/beheer").await.tekst);
        assert!(start.contains("3 personen kunnen hier vandaag werken."), "{start}");
        assert!(start.contains("Er is maar één beheerder"), "{start}");
        assert!(start.contains("Van hen loggen er 3 in met alleen een wachtwoord."), "{start}");
        proef.post("/beheer/accounts/2/blokkeren", "waarom=weg&stap=doe").await;
        let start = words(&proef.get("/beheer").await.tekst);
        assert!(start.contains("2 personen") && start.contains("Eén account is geblokkeerd"), "{start}");
    }
}
