//! A register that is kept in memory: enough to mark, save, and meet another person.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Form, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use jiff::civil::time;
use kern::pagina::register::{
    AnderMerk, Leerlingregel, Leerlingsleutel, Lintdeel, Merk, Merkkeuze, Registerantwoord, Registerbeeld,
    Registerformulier, Registerstand,
};
use kern::pagina::{Csrf, Kader, Paginafout, Veldfout, Woorden};

use crate::context;

const NAMEN: [&str; 28] = [
    "Aya Haddad",
    "Bram de Boer",
    "Casper van den Heuvel",
    "Daan Smit",
    "Elif Yılmaz",
    "Emma Jansen",
    "Finn Visser",
    "Gijs Mulder",
    "Hanna Wójcik",
    "Ilias El Amrani",
    "Julia Bos",
    "Kaan Demir",
    "Lars Postma",
    "Lieke van der Meulen-Achterberg",
    "Mees Dekker",
    "Mila Vermeer",
    "Noor Bakker",
    "Olivier Kok",
    "Pim Schouten",
    "Roos Willems",
    "Saar Hendriks",
    "Sem de Wit",
    "Teun Kuipers",
    "Tess Brouwer",
    "Vera Prins",
    "Wout van Dam",
    "Yara Özdemir",
    "Zoë Martens",
];

/// What was saved last.
#[derive(Default)]
pub(crate) struct Les {
    gezien: u64,
    sleutels: Vec<String>,
    merken: Vec<(Leerlingsleutel, Merk)>,
}

pub(crate) type Opslag = Arc<Mutex<Les>>;

pub(crate) async fn show(State(les): State<Opslag>, headers: HeaderMap, uri: Uri) -> Result<Response, Paginafout> {
    let (context, _) = context(&headers, &uri);
    let les = les.lock().unwrap_or_else(PoisonError::into_inner);
    let beeld = view(&les, Woorden::kern(context.taal), &context.csrf);
    Kader::new(&context).titel(&beeld.titel).breed().render(&beeld)
}

/// Another teacher saves the lesson: everybody is absent.
pub(crate) async fn meddle(State(les): State<Opslag>) -> &'static str {
    let mut les = les.lock().unwrap_or_else(PoisonError::into_inner);
    les.gezien += 1;
    les.merken = (1..=NAMEN.len()).filter_map(|nummer| Some((sleutel(nummer)?, Merk::Afwezig))).collect();
    "ok"
}

/// The lesson as it was at first.
pub(crate) async fn empty(State(les): State<Opslag>) -> &'static str {
    *les.lock().unwrap_or_else(PoisonError::into_inner) = Les::default();
    "ok"
}

/// What was saved, for tests: `versie 1: 26 aanwezig, 1 afwezig, 1 te laat (10)`.
pub(crate) async fn told(State(les): State<Opslag>) -> String {
    let les = les.lock().unwrap_or_else(PoisonError::into_inner);
    let count = |keuze| les.merken.iter().filter(|(_, merk)| merk.keuze() == keuze).count();
    let mut told = format!(
        "versie {}: {} aanwezig, {} afwezig",
        les.gezien,
        count(Merkkeuze::Aanwezig),
        count(Merkkeuze::Afwezig)
    );
    for (_, merk) in &les.merken {
        if let Merk::TeLaat { minuten } = merk {
            let _ = write!(told, ", 1 te laat ({minuten})");
        }
    }
    told
}

pub(crate) async fn save(
    State(les): State<Opslag>,
    headers: HeaderMap,
    uri: Uri,
    Form(gepost): Form<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let (context, _) = context(&headers, &uri);
    let mut les = les.lock().unwrap_or_else(PoisonError::into_inner);
    let kader = Kader::new(&context).breed();
    let form = match Registerformulier::parse(&gepost) {
        Ok(form) => form,
        Err(fouten) => return send_back(&les, &context.csrf, context.taal, &gepost, fouten).respond(&headers, kader),
    };
    if !context.csrf.agrees(&form.csrf) {
        return Err(Paginafout::Verlopen);
    }
    if !les.sleutels.contains(&form.sleutel) {
        if form.gezien != les.gezien {
            let mut beeld = view(&les, Woorden::kern(context.taal), &context.csrf);
            beeld.stand = Registerstand::Opgeslagen { tijd: "8:36".to_owned(), wie: "P. Jansen".to_owned() };
            for regel in &mut beeld.regels {
                let mine = form.merken.iter().find(|(die, _)| *die == regel.sleutel).map(|(_, merk)| *merk);
                let theirs = regel.merk.filter(|_| regel.merk != mine);
                regel.ander =
                    theirs.map(|merk| AnderMerk { merk, wie: "P. Jansen".to_owned(), tijd: "8:36".to_owned() });
                regel.merk = mine;
            }
            return Registerantwoord::Terug(Box::new(beeld)).respond(&headers, kader);
        }
        les.gezien += 1;
        les.merken = form.merken;
        les.sleutels.push(form.sleutel);
    }
    let antwoord = Registerantwoord::Opgeslagen {
        adres: "/les".to_owned(),
        gezien: les.gezien,
        tijd: "8:34".to_owned(),
        wie: "u".to_owned(),
    };
    antwoord.respond(&headers, kader)
}

fn send_back(
    les: &Les,
    csrf: &Csrf,
    taal: kern::taal::Taal,
    gepost: &[(String, String)],
    fouten: Vec<Veldfout>,
) -> Registerantwoord {
    let mut beeld = view(les, Woorden::kern(taal), csrf);
    for regel in &mut beeld.regels {
        let keuze = gepost.iter().find(|(naam, _)| *naam == format!("merk-{}", regel.sleutel));
        regel.merk = match keuze.and_then(|(_, keuze)| Merkkeuze::parse(keuze)) {
            Some(Merkkeuze::Afwezig) => Some(Merk::Afwezig),
            Some(Merkkeuze::TeLaat) => Some(Merk::TeLaat { minuten: 5 }),
            Some(Merkkeuze::Vertrokken) => Some(Merk::Vertrokken { om: None }),
            _ => Some(Merk::Aanwezig),
        };
    }
    beeld.fouten = fouten;
    Registerantwoord::Terug(Box::new(beeld))
}

fn view(les: &Les, t: Woorden, csrf: &Csrf) -> Registerbeeld {
    let english = t.taal() == kern::taal::Taal::En;
    let say = |nl: &str, en: &str| if english { en.to_owned() } else { nl.to_owned() };
    let stand = if les.gezien == 0 {
        Registerstand::NietGeregistreerd
    } else {
        Registerstand::Opgeslagen { tijd: "8:34".to_owned(), wie: say("u", "you") }
    };
    Registerbeeld {
        t,
        adres: "/les".to_owned(),
        csrf: csrf.clone(),
        sleutel: format!("plain-{}", les.gezien),
        gezien: les.gezien,
        titel: say("Wiskunde, klas 2b", "Mathematics, class 2b"),
        ondertitel: say("dinsdag 10 maart, 8:30 tot 9:20, lokaal 12", "Tuesday 10 March, 8:30 to 9:20, room 12"),
        begin: time(8, 30, 0, 0),
        eind: time(9, 20, 0, 0),
        nu: None,
        vorige: Some("/les?vorige".to_owned()),
        volgende: Some("/les?volgende".to_owned()),
        stand,
        regels: NAMEN.iter().zip(1..).filter_map(|(naam, nummer)| row(les, naam, nummer, &say)).collect(),
        waarom: None,
        fouten: Vec::new(),
    }
}

fn sleutel(nummer: usize) -> Option<Leerlingsleutel> {
    Leerlingsleutel::parse(&nummer.to_string())
}

fn row(les: &Les, naam: &str, nummer: usize, say: &dyn Fn(&str, &str) -> String) -> Option<Leerlingregel> {
    let sleutel = sleutel(nummer)?;
    let mut regel = Leerlingregel::new(sleutel, naam);
    regel.merk = les.merken.iter().find(|(die, _)| *die == regel.sleutel).map(|(_, merk)| *merk);
    regel.bekend = match nummer {
        3 => Some(say("ziek gemeld", "reported ill")),
        17 => Some(say("verlof", "leave")),
        _ => None,
    };
    regel.norm = (nummer == 10).then(|| say("nog 3 u 20 tot de melding", "3 h 20 to go until a report"));
    let days = [
        ("ma 2 mrt", "Mon 2 Mar"),
        ("wo 4 mrt", "Wed 4 Mar"),
        ("do 5 mrt", "Thu 5 Mar"),
        ("vr 6 mrt", "Fri 6 Mar"),
        ("ma 9 mrt", "Mon 9 Mar"),
    ];
    let ribbon = days.iter().zip(0..).map(|((nl, en), place): (_, usize)| Lintdeel {
        merk: match (nummer * 7 + place * 5) % 23 {
            0 | 1 => Some(Merkkeuze::Afwezig),
            2 => Some(Merkkeuze::TeLaat),
            3 => Some(Merkkeuze::Vertrokken),
            4 => None,
            _ => Some(Merkkeuze::Aanwezig),
        },
        wanneer: say(nl, en),
    });
    regel.lint = ribbon.collect();
    Some(regel)
}
