//! What is asked of a route: the address with real numbers in it, and a form or message that does something.

use kern::pagina::Asset;
use serde_json::{Value, json};

use super::bezoek::Inhoud;
use super::router::Weg;
use super::wereld::Wereld;
use crate::demo::wie::WACHTWOORD;

/// A file to read in.
pub(super) const PERSONEEL: &str =
    "code;voornaam;tussenvoegsel;achternaam;email;rol\nWAN;Wies;;Wandelaar;w@school.voorbeeld;docent\n";

impl Inhoud {
    pub(super) fn of(velden: &[(&str, &str)]) -> Self {
        Self::Velden(velden.iter().map(|(veld, waarde)| ((*veld).to_owned(), (*waarde).to_owned())).collect())
    }
}

/// The fields of the draft of a report.
pub(super) fn concept<'a>(kenmerk: &'a str, leerling: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("kenmerk", kenmerk),
        ("leerling", leerling),
        ("soort", "luxe_verzuim"),
        ("begin", "16-11-2026"),
        ("einde", "20-11-2026"),
        ("reden", "op reis, zegt een klasgenoot"),
        ("alle_lessen_gemist", "ja"),
        ("actie_gewenst", "ja"),
        ("melder_naam", "W. Wandelaar"),
        ("melder_functie", "verzuimcoördinator"),
        ("melder_telefoon", "010 0000000"),
        ("melder_email", "w@school.voorbeeld"),
    ]
}

/// The address of a route. What a parameter means is told by its name and the path before it; one that nobody told of stops
/// the walk, so that a new route cannot pass by.
pub(super) fn address(wereld: &Wereld, weg: &Weg) -> String {
    let mut adres = String::new();
    for deel in weg.pad.split('/').skip(1) {
        let waarde = match deel.strip_prefix('{').and_then(|deel| deel.strip_suffix('}')) {
            None => deel,
            Some("hash" | "name") => return Asset::Stijl.adres(),
            Some("taal") => "en",
            Some("daad") => "blokkeren",
            Some("nummer") => &wereld.nummers[number(&weg.pad)],
            Some("stap") if weg.pad.contains("/boetes/") => "akkoord",
            Some("stap") => "triage",
            // The second fine of the demo waits for the jurist.
            Some("boete") if weg.pad.starts_with("/bestuur") => "1",
            Some("brief") if weg.pad.starts_with("/bestuur") => &wereld.nummers["bestuursbrief"],
            Some("boete") => "2",
            Some("bijlage" | "brief") => "1",
            Some("overeenkomst") => "amsterdam",
            Some("school") => &wereld.nummers["schoolcode"],
            Some("signaal") if weg.pad.contains("/inspectie/") => &wereld.nummers["inspectiesignaal"],
            Some("les") if weg.pad.starts_with("/school/verzuim/") => &wereld.nummers["verzuimles"],
            Some(naam) => wereld.nummers.get(naam).unwrap_or_else(|| panic!("what is {{{naam}}} in {}?", weg.pad)),
        };
        adres.push('/');
        adres.push_str(waarde);
    }
    match weg.pad.as_str() {
        "/school/verzuimmelding/nieuw" => format!("{adres}?leerling={}", wereld.nummers["leerling"]),
        "/v1/inspectie/bevoegdheid" => {
            format!("{adres}?wie=leerplicht&gemeente=Amsterdam&onderdeel=verlof&op=2015-06-01")
        }
        "/school/verzuim/correctie" => format!("{adres}?datum=24-11-2026"),
        "/school/verzuimmelding/{melding}/wijzigen/controle" if weg.is_read() => format!("{adres}?einde=20-11-2026"),
        _ => adres,
    }
}

/// Of what `{nummer}` is the number.
fn number(pad: &str) -> &'static str {
    let plaatsen = [
        ("/school/afwezigheid/", "afwezigheid"),
        ("/school/import/ingelezen/", "importrun"),
        ("/leerplicht/jongeren/", "jongere"),
        ("/v1/leerplicht/jongeren/", "jongere"),
        ("/leerplicht/meldingen/{nummer}/verstuurd/", "behandeld"),
        ("/leerplicht/meldingen/", "loketnummer"),
        ("/v1/leerplicht/verzuimmeldingen/", "loketnummer"),
        ("/beheer/accounts/", "account"),
        ("/v1/beheer/accounts/", "account"),
    ];
    let plaats = plaatsen.iter().find(|(begin, _)| pad.starts_with(begin));
    plaats.unwrap_or_else(|| panic!("of what is {{nummer}} in {pad}?")).1
}

/// What is sent along. A route that is not named here gets an empty form or message, which tells whether somebody may.
pub(super) fn body(wereld: &Wereld, weg: &Weg) -> Inhoud {
    if weg.is_read() {
        return Inhoud::Niets;
    }
    if weg.is_api() {
        return Inhoud::Json(message(wereld, weg));
    }
    let van = |naam: &str| wereld.nummers[naam].as_str();
    match weg.pad.as_str() {
        "/leerplicht/signalen/versturen" => Inhoud::Bestand("bijlage", "%PDF-1.7 wandeling".to_owned()),
        "/inspectie/selecties/bronnen" => Inhoud::Bestand("bestand", "code,naam,sector\n".to_owned()),
        "/inspectie/selecties/nieuw" => Inhoud::of(&[
            ("stap", "controle"),
            ("naam", "wandeling"),
            ("register", van("register")),
            ("methode", "willekeurig"),
            ("aantal", "1"),
        ]),
        "/school/import" => Inhoud::Bestand("personeel", PERSONEEL.to_owned()),
        "/school/verzuimmelding/concept" => Inhoud::of(&concept("wandeling-nieuw", van("leerling"))),
        "/school/les/{les}" => {
            let merken = wereld.register["merken"].as_array().unwrap().iter();
            let merken = merken.map(|een| (format!("merk-{}", een["leerling"]), "aanwezig".to_owned()));
            let vast = [("sleutel", "wandeling"), ("gezien", "0")];
            let vast = vast.map(|(veld, waarde)| (veld.to_owned(), waarde.to_owned()));
            Inhoud::Velden(vast.into_iter().chain(merken).collect())
        }
        "/school/verzuim/oordeel" => {
            let (veld, een) = (format!("oordeel-{}", van("regel")), van("regel").to_owned());
            Inhoud::Velden(vec![("een".to_owned(), een), (veld, "ongeoorloofd".to_owned())])
        }
        "/school/verzuim/controle" => Inhoud::of(&[("regel", van("regel"))]),
        pad => Inhoud::of(&form(pad, van("leerling"))),
    }
}

fn form<'a>(pad: &str, leerling: &'a str) -> Vec<(&'static str, &'a str)> {
    let waarom = ("waarom", "voor de wandeling");
    match pad {
        "/inloggen" => vec![("gebruikersnaam", "niemand"), ("wachtwoord", WACHTWOORD)],
        "/account/wachtwoord" => vec![("oud", WACHTWOORD), ("nieuw", "vier losse woorden samen")],
        "/account/rol" => vec![("aanstelling", "1")],
        "/school/leerling/{leerling}/actie" => {
            vec![("datum", "23-11-2026"), ("soort", "brief"), ("omschrijving", "gesproken")]
        }
        "/school/verzuim/regel/{les}/{leerling}" => vec![("oordeel", "ongeoorloofd"), waarom],
        "/school/afwezigheid" => vec![("leerling", leerling), ("van", "25-11-2026"), ("reden", "ziekte")],
        "/school/afwezigheid/{nummer}/eindigen" => vec![("tot", "24-11-2026"), waarom],
        "/school/verzuimmelding/{melding}/wijzigen/controle" => {
            vec![("kenmerk", "wandeling-wijziging"), ("einde", "20-11-2026"), waarom]
        }
        "/leerplicht/meldingen/{nummer}/afsluiten" => vec![
            ("stap", "verstuur"),
            ("reden", "terug_op_school"),
            ("toelichting", "leerling_gezien"),
            ("uitkomst", "gesprek"),
            ("bewaarklasse", "begeleiding"),
            ("terugkoppeling", "afgesproken"),
        ],
        "/leerplicht/signalen/nieuw" => {
            vec![("soort", "vraag"), ("sector", "vo"), ("onderwerp", "verlof"), ("tekst", "mag dit?")]
        }
        "/leerplicht/signalen/{signaal}/reactie" => vec![("soort", "tevredenheid")],
        "/inspectie/signalen/{signaal}/stap/{stap}" => vec![("gezien", "1")],
        "/inspectie/overeenkomsten/{overeenkomst}/brief" => {
            vec![("soort", "ontbonden"), ("bestuur", "99001"), ("bestuursnaam", "Wandeling")]
        }
        "/bestuur/boetes/{boete}/zienswijze" => vec![("gezien", "4"), ("woorden", "wij zien het anders")],
        "/inspectie/boetes/{boete}/stap/{stap}" => vec![("gezien", "1"), ("stap", "doe")],
        "/inspectie/boetes/nieuw" => vec![
            ("school", "99XZ00"),
            ("schoolnaam", "Wandeling"),
            ("bestuur", "99001"),
            ("bestuursnaam", "Wandeling"),
            ("artikel", "14-3"),
            ("overtreden_op", "03-11-2026"),
            ("bedrag", "100"),
            ("onderbouwing", "voor de wandeling"),
            ("stap", "doe"),
        ],
        "/inspectie/overeenkomsten/{overeenkomst}" => {
            vec![("soort", "einde"), ("dag", "01-05-2015"), waarom]
        }
        "/leerplicht/meldingen/{nummer}/notities" => vec![("notitie", "gebeld")],
        "/beheer/accounts/nieuw" => vec![
            ("gebruikersnaam", "nieuw.account"),
            ("naam", "Nieuw"),
            ("rol", "docent"),
            ("van", "24-11-2026"),
            waarom,
            ("stap", "doe"),
        ],
        _ => vec![("kenmerk", "wandeling"), waarom, ("stap", "doe"), ("terugkoppeling", "wij nodigen uit")],
    }
}

fn message(wereld: &Wereld, weg: &Weg) -> Value {
    let getal = |naam: &str| wereld.nummers[naam].parse::<i64>().unwrap();
    match weg.pad.as_str() {
        "/v1/lessen/{les}/register" => wereld.register.clone(),
        "/v1/verzuimoordelen" => {
            let regel = json!({"les": getal("verzuimles"), "leerling": getal("leerling")});
            json!({"regels": [regel], "status": "ongeoorloofd", "waarom": "voor de wandeling"})
        }
        "/v1/verzuimmeldingen" => json!({
            "leerling": getal("leerling"), "soort": "luxe_verzuim", "begin": "2026-11-16", "einde": "2026-11-20",
            "reden": "op reis", "alle_lessen_gemist": true, "actie_gewenst": true,
        }),
        "/v1/verzuimmeldingen/{melding}/wijzigingen" => json!({"einde": "2026-11-20"}),
        "/v1/verzuimmeldingen/{melding}/intrekkingen" => json!({"waarom": "vergissing"}),
        "/v1/leerplicht/verzuimmeldingen/{nummer}/handelingen" => json!({"soort": "behandeling"}),
        "/v1/leerplicht/verzuimmeldingen/{nummer}/notities" => json!({"tekst": "gebeld"}),
        "/v1/leerplicht/signalen" => json!({
            "kenmerk": "wandeling-nieuw", "soort": "vraag", "sector": "vo", "onderwerp": "verlof", "tekst": "mag dit?",
        }),
        "/v1/leerplicht/signalen/{signaal}/reacties" => json!({"soort": "tevredenheid"}),
        "/v1/inspectie/signalen/{signaal}/handelingen" => json!({"soort": "triage", "gezien": 1}),
        "/v1/beheer/accounts" => json!({
            "gebruikersnaam": "nieuw.account", "naam": "Nieuw", "rol": "docent", "van": "2026-11-24", "waarom": "nieuw",
        }),
        "/v1/beheer/accounts/{nummer}/handelingen" => json!({"soort": "sessies", "waarom": "voor de wandeling"}),
        _ => json!({}),
    }
}
