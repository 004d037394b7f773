use axum::http::StatusCode;

use super::context;
use crate::pagina::{Formulier, Kader, Navpunt, Paginacontext, Paginafout, Veldfout, Woorden};
use crate::taal::Taal;

fn page(taal: Taal) -> String {
    Kader::new(&context(taal)).titel("Les").html("<h1>Les</h1>").unwrap_or_default()
}

#[test]
fn the_frame_speaks_the_readers_language_and_offers_the_other() {
    let page = page(Taal::En);
    assert!(page.contains(r#"<html lang="en""#), "{page}");
    assert!(page.contains("Skip to the content"));
    assert!(page.contains(r#"href="/taal/nl?terug=/les/12%3Fdag%3D1""#), "{page}");
    assert!(page.contains("<title>Les – Aanwezig</title>"));
}

#[test]
fn what_people_are_called_is_escaped_and_signing_out_carries_the_token() {
    let page = page(Taal::Nl);
    assert!(page.contains("Sanne &#60;de&#62; Vries") && !page.contains("<de>"));
    let form = page.split(r#"action="/uitloggen""#).nth(1).unwrap_or_default();
    assert!(form.split("</form>").next().is_some_and(|form| form.contains(r#"name="csrf" value="t0ken""#)), "{form}");
    assert!(!page.contains("/account/rol"), "who has one role is offered no other");
}

#[test]
fn one_page_of_the_navigation_is_the_current_one() {
    let page = page(Taal::Nl);
    assert_eq!(page.matches("aria-current").count(), 1);
    assert!(page.contains(r#"href="/les" aria-current="page">Les"#), "{page}");
    assert!(page.contains("3<span class=\"aw-verborgen\"> wachten op u"));
}

#[test]
fn a_start_page_is_current_on_itself_alone_unless_there_is_nothing_else() {
    let nav = |adressen: &[&str], pad: &str| {
        let nav = adressen.iter().map(|adres| Navpunt::new(*adres, "")).collect();
        let context = Paginacontext { nav, pad: pad.to_owned(), ..Paginacontext::default() };
        let current = context.nav.iter().filter(|punt| context.is_current(punt));
        current.map(|punt| punt.adres.clone()).collect::<Vec<_>>()
    };
    let school = ["/school", "/school/werklijst", "/school/verzuim"];
    assert_eq!(nav(&school, "/school?dag=1"), ["/school"]);
    assert_eq!(nav(&school, "/school/verzuim/open"), ["/school/verzuim"]);
    assert_eq!(nav(&school, "/school/leerling/1"), [""; 0]);
    assert_eq!(nav(&["/school"], "/school/les/1"), ["/school"]);
}

#[test]
fn a_form_with_faults_says_so_in_title_and_status() {
    let t = Woorden::kern(Taal::Nl);
    let context = context(Taal::Nl);
    let good = Formulier::new(t, &context.csrf);
    let bad = good.clone().met_fouten([Veldfout::new("van", "kern-kies")]);
    let made = |formulier: &Formulier| Kader::new(&context).titel("Verlof").formulier(formulier).render_html("");
    assert_eq!(made(&good).map(|page| page.status()), Ok(StatusCode::OK));
    assert_eq!(made(&bad).map(|page| page.status()), Ok(StatusCode::UNPROCESSABLE_ENTITY));
    let text = Kader::new(&context).titel("Verlof").formulier(&bad).html("").unwrap_or_default();
    assert!(text.contains("<title>Fout: Verlof – Aanwezig</title>"), "{text}");
}

#[test]
fn nothing_in_a_page_needs_an_exception_to_the_policy() {
    let page = page(Taal::Nl);
    assert!(!page.contains("style=") && !page.contains("<style") && !page.contains("onclick"));
    assert_eq!(page.matches("<script").count(), page.matches("<script src=\"/assets/").count());
}

#[test]
fn every_fault_says_what_to_do_in_both_languages() {
    for fout in Paginafout::ALLE {
        for taal in Taal::ALLE {
            let said = Woorden::kern(taal);
            for end in ["titel", "wat", "doe"] {
                let key = format!("{}-{end}", fout.sleutel());
                assert_ne!(said.zeg(&key).to_string(), key, "{taal}");
            }
        }
        assert_ne!(fout.status(), StatusCode::FORBIDDEN, "a refusal would tell that there is something");
        assert_eq!(fout.page(&Paginacontext::default()).status(), fout.status());
    }
}

#[test]
fn names_and_tokens_stay_out_of_logs() {
    let said = format!("{:?}", context(Taal::Nl));
    assert!(!said.contains("Sanne") && !said.contains("t0ken"), "{said}");
}
