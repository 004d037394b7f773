//! The pages as a browser gets them.

use axum::Extension;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kern::account::Aangemeld;
use kern::pagina::{Csrf, Gebruiker, Paginacontext, dress};
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Organisatiecode, Rol};
use recht::melding::status::Meldingstatus;
use tower::ServiceExt as _;

use crate::werklijst::tests::{Proef, alle, from_school, melding, officer, oost, pgn, west};

/// Somebody who is signed in.
pub(crate) fn signed_in(rol: Rol, organisatie: &Organisatiecode, taal: Taal) -> Aangemeld {
    let mut gebruiker = officer(1, organisatie);
    gebruiker.rol = rol;
    let csrf = Csrf::new("proefteken");
    let kader = Gebruiker {
        account: "1".to_owned(),
        naam: "Anna Ambtenaar".to_owned(),
        rol: rol.to_string(),
        organisatie: organisatie.to_string(),
        meer_rollen: false,
    };
    let pagina = Paginacontext { taal, csrf: csrf.clone(), gebruiker: Some(kader), ..Paginacontext::default() };
    Aangemeld { account: Accountnummer(1), gebruiker: Some(gebruiker), csrf, taal, pagina }
}

struct Antwoord {
    status: StatusCode,
    tekst: String,
    naar: String,
}

async fn ask(proef: &Proef, wie: Aangemeld, adres: &str, velden: Option<&str>) -> Antwoord {
    let site = dress(crate::routes(proef.leerplicht.clone())).layer(Extension(wie));
    let request = match velden {
        None => Request::get(adres).body(Body::empty()),
        Some(velden) => Request::post(adres)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("csrf=proefteken&{velden}"))),
    };
    let response = site.oneshot(request.unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let naar = headers.get(header::LOCATION).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Antwoord { status, tekst: String::from_utf8(bytes.to_vec()).unwrap(), naar }
}

async fn get(proef: &Proef, adres: &str) -> Antwoord {
    ask(proef, signed_in(Rol::Leerplichtambtenaar, &west(), Taal::Nl), adres, None).await
}

async fn post(proef: &Proef, adres: &str, velden: &str) -> Antwoord {
    ask(proef, signed_in(Rol::Leerplichtambtenaar, &west(), Taal::Nl), adres, Some(velden)).await
}

async fn proeven() -> Vec<Proef> {
    let alle = alle().await;
    for proef in &alle {
        proef.loket.put(&west(), [melding(1, 1001, 1), melding(2, 1002, 1)]);
        proef.work().await;
    }
    alle
}

/// What stands in the main part, without the markup.
fn words(html: &str) -> String {
    let (_, midden) = html.split_once("<main").unwrap();
    let (midden, _) = midden.split_once("</main>").unwrap();
    let mut tekst = String::new();
    for deel in midden.split('<').skip(1) {
        let binnen = deel.split_once('>').map_or("", |(_, na)| na).trim();
        if !binnen.is_empty() {
            tekst.push_str(binnen);
            tekst.push('\n');
        }
    }
    tekst
}

const PAGINAS: [&str; 7] = [
    "/leerplicht",
    "/leerplicht/meldingen",
    "/leerplicht/meldingen/1001",
    "/leerplicht/meldingen/1001/behandelen",
    "/leerplicht/meldingen/1001/kennisnemen",
    "/leerplicht/meldingen/1001/afsluiten",
    "/leerplicht/jongeren/1",
];

#[tokio::test]
async fn the_words_of_every_page_are_there_in_both_languages() {
    for proef in proeven().await {
        for taal in Taal::ALLE {
            for adres in PAGINAS {
                let wie = signed_in(Rol::Leerplichtambtenaar, &west(), taal);
                let antwoord = ask(&proef, wie, adres, None).await;
                assert_eq!(antwoord.status, StatusCode::OK, "{adres}");
                let gezien = words(&antwoord.tekst);
                let sleutel = gezien.lines().find(|regel| {
                    let los = regel.split(' ').any(|woord| woord.starts_with('{'));
                    los || ["kolom-", "melding-", "veld-", "lijst-", "start-"]
                        .iter()
                        .any(|begin| regel.starts_with(begin))
                });
                assert_eq!(sleutel, None, "{adres} in {taal} shows a key or an empty place");
            }
        }
    }
}

#[tokio::test]
async fn the_page_of_a_report_says_the_sentence_first() {
    let proeven = proeven().await;
    let antwoord = get(&proeven[0], "/leerplicht/meldingen/1001").await;
    insta::assert_snapshot!(words(&antwoord.tekst));
}

#[tokio::test]
async fn the_start_page_is_today() {
    let proeven = proeven().await;
    let antwoord = get(&proeven[0], "/leerplicht").await;
    insta::assert_snapshot!(words(&antwoord.tekst));
}

#[tokio::test]
async fn who_may_not_see_it_gets_the_page_that_is_not_there() {
    for proef in proeven().await {
        let niets = get(&proef, "/leerplicht/meldingen/4711").await;
        assert_eq!(niets.status, StatusCode::NOT_FOUND);
        for adres in ["/leerplicht/meldingen/1001", "/leerplicht/meldingen/1001/afsluiten", "/leerplicht/jongeren/1"] {
            let wie = signed_in(Rol::Leerplichtambtenaar, &oost(), Taal::Nl);
            let elders = ask(&proef, wie, adres, None).await;
            assert_eq!(elders.status, StatusCode::NOT_FOUND, "{adres}");
            assert_eq!(words(&elders.tekst), words(&niets.tekst), "{adres}");
        }
        for adres in PAGINAS {
            let ander = ask(&proef, signed_in(Rol::Beheerder, &west(), Taal::Nl), adres, None).await;
            assert_eq!(ander.status, StatusCode::NOT_FOUND, "{adres}");
            assert!(!ander.tekst.contains("Verzonnen"), "{adres}");
        }
        for adres in ["/leerplicht/meldingen/0", "/leerplicht/meldingen/x", "/leerplicht/jongeren/18446744073709551615"]
        {
            assert_eq!(get(&proef, adres).await.status, StatusCode::NOT_FOUND, "{adres}");
        }
        let groot = get(&proef, "/leerplicht/meldingen/18446744073709551615").await;
        assert_eq!(groot.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn taking_up_says_number_next_step_and_who_can_see() {
    for proef in proeven().await {
        let gepost = post(&proef, "/leerplicht/meldingen/1001/behandelen", "terugkoppeling=").await;
        assert_eq!(
            (gepost.status, gepost.naar.as_str()),
            (StatusCode::SEE_OTHER, "/leerplicht/meldingen/1001/verstuurd/1")
        );
        let verstuurd = words(&get(&proef, &gepost.naar).await.tekst);
        assert!(verstuurd.contains("Melding 1001: in behandeling nemen is onderweg"), "{verstuurd}");
        assert!(
            words(&get(&proef, "/leerplicht/meldingen/1001").await.tekst).contains("onderweg naar het Verzuimloket")
        );
        assert!(words(&get(&proef, "/leerplicht/meldingen").await.tekst).contains("in behandeling nemen – onderweg"));
        proef.work().await;
        let daarna = words(&get(&proef, "/leerplicht/meldingen/1001").await.tekst);
        assert!(daarna.contains("in behandeling nemen – ontvangen"), "{daarna}");
    }
}

#[tokio::test]
async fn closing_is_checked_before_it_leaves() {
    for proef in proeven().await {
        let adres = "/leerplicht/meldingen/1001/afsluiten";
        let leeg = post(&proef, adres, "terugkoppeling=").await;
        assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(leeg.tekst.contains("<title>Fout:"));
        let gezien = words(&leeg.tekst);
        assert!(gezien.starts_with("Er zijn 4 dingen niet goed ingevuld\n"), "{gezien}");
        assert_eq!(
            gezien.matches("Er is geen uitkomst gekozen. Kies wat eruit kwam.").count(),
            2,
            "on top and at the field"
        );

        let afwijkend = "reden=terug_op_school&uitkomst=proces_verbaal&bewaarklasse=zonder_vervolg&terugkoppeling=Ja.";
        let gezien = words(&post(&proef, adres, afwijkend).await.tekst);
        assert!(gezien.contains("Bij deze uitkomst hoort de bewaartermijn “strafrechtelijk”"), "{gezien}");

        let velden =
            "reden=terug_op_school&toelichting=&uitkomst=gesprek&bewaarklasse=begeleiding&terugkoppeling=Sam+is+terug.";
        let naar = post(&proef, adres, velden).await;
        assert_eq!(naar.status, StatusCode::SEE_OTHER);
        assert!(naar.naar.starts_with(&format!("{adres}?klad=")) && !naar.naar.contains("Sam"), "{}", naar.naar);
        let controle = get(&proef, &naar.naar).await;
        assert_eq!(controle.status, StatusCode::OK);
        let gezien = words(&controle.tekst);
        assert!(gezien.starts_with("Controleer en verstuur\n"), "{gezien}");
        assert!(controle.tekst.contains(r##"href="#veld-terugkoppeling""##));
        proef.work().await;
        assert!(proef.loket.got().is_empty(), "a check page sends nothing");

        let verstuurd = post(&proef, adres, &format!("{velden}&stap=verstuur")).await;
        assert_eq!(verstuurd.status, StatusCode::SEE_OTHER);
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::Afgesloten);
    }
}

#[tokio::test]
async fn withdrawn_meanwhile_the_page_says_so_instead_of_a_button() {
    for proef in proeven().await {
        assert!(get(&proef, "/leerplicht/meldingen/1001/behandelen").await.tekst.contains("Neem in behandeling"));
        proef.loket.put(&west(), [from_school(3, 1001, Meldingstatus::Ingetrokken, None)]);
        proef.work().await;
        let gepost = post(&proef, "/leerplicht/meldingen/1001/behandelen", "terugkoppeling=").await;
        let gezien = words(&gepost.tekst);
        assert!(gezien.contains("De school heeft de melding ingetrokken."), "{gezien}");
        assert!(gezien.contains("Grond: Leerplichtwet 1969"), "{gezien}");
        assert!(!gezien.contains("Neem in behandeling\n"), "{gezien}");
    }
}

#[tokio::test]
async fn what_came_back_is_marked_as_read() {
    for proef in proeven().await {
        post(&proef, "/leerplicht/meldingen/1001/behandelen", "terugkoppeling=").await;
        proef.work().await;
        let einde = Some(jiff::civil::date(2026, 3, 9));
        proef.loket.put(&west(), [from_school(3, 1001, Meldingstatus::Geregistreerd, einde)]);
        proef.work().await;
        let knop = "action=\"/leerplicht/meldingen/1001/gelezen\"";
        assert!(get(&proef, "/leerplicht/meldingen/1001").await.tekst.contains(knop));
        let gepost = post(&proef, "/leerplicht/meldingen/1001/gelezen", "").await;
        assert_eq!((gepost.status, gepost.naar.as_str()), (StatusCode::SEE_OTHER, "/leerplicht/meldingen/1001"));
        assert!(!get(&proef, "/leerplicht/meldingen/1001").await.tekst.contains(knop));
    }
}

#[tokio::test]
async fn a_form_of_another_session_does_nothing() {
    for proef in proeven().await {
        let wie = signed_in(Rol::Leerplichtambtenaar, &west(), Taal::Nl);
        let site = dress(crate::routes(proef.leerplicht.clone())).layer(Extension(wie));
        let request = Request::post("/leerplicht/meldingen/1001/behandelen")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("csrf=vreemd&terugkoppeling="));
        assert_eq!(site.oneshot(request.unwrap()).await.unwrap().status(), StatusCode::BAD_REQUEST);
        assert!(proef.open(1001).await.unwrap().regel.handeling.is_none());
    }
}

#[tokio::test]
async fn addresses_name_nobody_and_what_people_wrote_is_escaped() {
    for proef in proeven().await {
        let notitie = "notitie=%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        let gepost = post(&proef, "/leerplicht/meldingen/1001/notities", notitie).await;
        assert_eq!(gepost.naar, "/leerplicht/meldingen/1001");
        let tekst = get(&proef, &gepost.naar).await.tekst;
        assert!(!tekst.contains("<script>alert"), "escaped");
        let adressen: Vec<&str> = tekst.split("href=\"").skip(1).filter_map(|deel| deel.split('"').next()).collect();
        assert!(adressen.iter().all(|adres| !adres.contains(&pgn(1).reveal()) && !adres.contains("Verzonnen")));
    }
}
