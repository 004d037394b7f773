//! What goes over the wire, and what is refused on it.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod geheim;
mod omzetting;
mod signaal;
mod vorm;
mod willekeurig;

use jiff::civil::date;
use recht::begrip::{Meldingsoort, Meldplicht, Sector};
use recht::melding::routering::Organisatiesoort;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingstatus};
use recht::plicht::Plicht;

use super::{
    Aanlevering, Actiesoort, Aflevering, Afleveringen, Behandelaar, Handelingbericht, Inhoud, Leerlinggegevens, Melder,
    OndernomenActie, Ontvanger, Ontvangstbewijs, Partij, Schoolgegevens, Specificatiedag, Statusbericht, Telefoon,
    VerzuimmeldingAflevering,
};

/// A number that meets the 11-proof and belongs to nobody.
const PGN: &str = "999990019";

fn melder() -> Melder {
    Melder {
        naam: Some("M. de Verzonnene".into()),
        functie: Some("verzuimcoördinator".into()),
        telefoon: Some(Telefoon { netnummer: Some("038".into()), abonneenummer: Some("1234567".into()) }),
        email: Some("verzuim@college.example".into()),
    }
}

fn acties() -> Vec<OndernomenActie> {
    vec![
        OndernomenActie {
            datum: date(2026, 9, 8),
            soort: Actiesoort::ContactOuders,
            omschrijving: Some("Vader weet van niets".into()),
        },
        OndernomenActie { datum: date(2026, 9, 10), soort: Actiesoort::Mentorgesprek, omschrijving: None },
    ]
}

fn specificatie() -> Vec<Specificatiedag> {
    vec![
        Specificatiedag { datum: date(2026, 9, 7), hele_dag: true, lesuren: Vec::new() },
        Specificatiedag { datum: date(2026, 9, 9), hele_dag: false, lesuren: vec![1, 2, 7] },
    ]
}

fn aanlevering() -> Aanlevering {
    Aanlevering {
        pgn: Some(PGN.into()),
        brin: Some("01AB".to_owned()),
        vestiging: Some("00".to_owned()),
        soort: Some(Meldingsoort::ZestienUur),
        plicht: Some(Meldplicht::Wettelijk),
        begin: Some(date(2026, 9, 7)),
        einde: Some(date(2026, 9, 18)),
        reden: Some("Wil niet meer naar school".into()),
        alle_lessen_gemist: Some(false),
        actie_gewenst: Some(false),
        toelichting: Some("Het gaat al beter".into()),
        ondernomen_acties: acties(),
        specificatie: specificatie(),
        melder: melder(),
        opleiding: Some("vmbo-tl".to_owned()),
        sector: Some(Sector::Vo),
        woongemeente: Some("0193".parse().unwrap()),
        ..Aanlevering::new("3f1c9a5e-7d2b-4c3a-9a51-0d6f1f0a7b11".parse().unwrap())
    }
}

fn handeling() -> Handelingbericht {
    Handelingbericht {
        kenmerk: "rbl-west-17".parse().unwrap(),
        nummer: 1001.try_into().unwrap(),
        soort: Handelingsoort::Afsluiting,
        door: Partij::Leerplichtorganisatie { organisatie: "rbl-west".parse().unwrap() },
        op: date(2026, 10, 2),
        reden: Some(Afsluitreden::TerugOpSchool),
        toelichting: Some(Afsluittoelichting::LeerlingGezien),
        terugkoppeling: Some("Afspraken gemaakt met ouders".into()),
        einde: None,
        behandelaar: Some(Behandelaar { naam: "A. Ambtenaar".into(), telefoon: Some("038 7654321".into()) }),
    }
}

fn ontvangstbewijs() -> Ontvangstbewijs {
    Ontvangstbewijs {
        kenmerk: "3f1c9a5e-7d2b-4c3a-9a51-0d6f1f0a7b11".parse().unwrap(),
        nummer: 1001.try_into().unwrap(),
        status: Meldingstatus::Geregistreerd,
        geregistreerd_op: date(2026, 9, 21),
        ontvangers: vec![Ontvanger {
            organisatie: "rbl-west".parse().unwrap(),
            soort: Organisatiesoort::Rbl,
            naam: Some("RBL West".to_owned()),
        }],
    }
}

fn afleveringen() -> Afleveringen {
    let melding = VerzuimmeldingAflevering {
        geregistreerd_op: date(2026, 9, 21),
        pgn: PGN.parse().unwrap(),
        leerling: Some(Leerlinggegevens {
            achternaam: "Fictief".into(),
            tussenvoegsel: Some("van".into()),
            voornaam: "Sam".into(),
            geboortedatum: date(2010, 3, 15),
        }),
        woongemeente: "0193".parse().unwrap(),
        school: Schoolgegevens {
            brin: "01AB".parse().unwrap(),
            vestiging: Some("00".parse().unwrap()),
            naam: "Het Verzonnen College".to_owned(),
        },
        sector: Some(Sector::Vo),
        soort: Meldingsoort::ZestienUur,
        plicht: Some(Meldplicht::Wettelijk),
        grondslag: Plicht::Leerplicht,
        begin: date(2026, 9, 7),
        einde: Some(date(2026, 9, 18)),
        reden: Some("Wil niet meer naar school".into()),
        alle_lessen_gemist: Some(false),
        actie_gewenst: Some(true),
        toelichting: None,
        ondernomen_acties: acties(),
        specificatie: specificatie(),
        melder: melder(),
        opleiding: None,
    };
    let status = Statusbericht {
        status: Meldingstatus::Ingetrokken,
        door: Partij::School { brin: "01AB".parse().unwrap(), vestiging: None },
        op: date(2026, 9, 22),
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        behandelaar: None,
        einde: None,
    };
    let aflevering = |volgnummer, inhoud| Aflevering {
        volgnummer,
        nummer: 1001.try_into().unwrap(),
        tijdstip: "2026-09-21T08:30:00Z".parse().unwrap(),
        inhoud,
    };
    Afleveringen {
        afleveringen: vec![
            aflevering(41, Inhoud::Verzuimmelding(Box::new(melding))),
            aflevering(44, Inhoud::Status(Box::new(status))),
        ],
        volgende: 44,
    }
}
