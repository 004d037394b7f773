//! What reports, refusals and steps are called in the reader's language.

use jiff::civil::Date;
use kern::pagina::{Kenmerk, Veldfout, Woorden, Zin};
use recht::begrip::{Meldingsoort, Meldplicht};
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::status::{Meldingstatus, Statusreden};
use recht::plicht::Plicht;
use recht::weigering::Weigering;
use uitwisseling::berichten::Specificatiedag;

use crate::verzuimmelding::{Berichtsoort, Gebeurtenissoort, Melding, Meldingreden, Meldingstand};

/// The kind of a report.
pub(crate) fn kind(t: Woorden, soort: Meldingsoort) -> String {
    let sleutel = match soort {
        Meldingsoort::ZestienUur => "verzuimmelding-soort-zestien-uur",
        Meldingsoort::LangdurigRelatief => "verzuimmelding-soort-langdurig",
        Meldingsoort::Luxe => "verzuimmelding-soort-luxe",
        Meldingsoort::Rmc => "verzuimmelding-soort-rmc",
        Meldingsoort::Overig => "verzuimmelding-soort-overig",
    };
    t.zeg(sleutel).to_string()
}

/// By law or by agreement.
pub(crate) fn duty(t: Woorden, plicht: Meldplicht) -> String {
    let sleutel = match plicht {
        Meldplicht::Wettelijk => "verzuimmelding-plicht-wettelijk",
        Meldplicht::Afspraak => "verzuimmelding-plicht-afspraak",
    };
    t.zeg(sleutel).to_string()
}

/// From when until when.
pub(crate) fn period(t: Woorden, begin: Date, einde: Option<Date>) -> String {
    match einde {
        Some(einde) => {
            t.zeg("verzuimmelding-periode").met("van", t.datum(begin)).met("tot", t.datum(einde)).to_string()
        }
        None => t.zeg("verzuimmelding-periode-open").met("van", t.datum(begin)).to_string(),
    }
}

/// Where a report stands, with its mark.
pub(crate) fn reported(t: Woorden, melding: &Melding) -> (Kenmerk, String) {
    let (kenmerk, sleutel) = match melding.stand {
        Meldingstand::Geweigerd => (Kenmerk::Fout, "verzuimmelding-stand-geweigerd"),
        Meldingstand::Loket(Meldingstatus::Ingetrokken) if melding.nummer.is_none() => {
            (Kenmerk::Neutraal, "verzuimmelding-stand-losgelaten")
        }
        Meldingstand::Loket(status) => status_words(status),
    };
    (kenmerk, t.zeg(sleutel).to_string())
}

fn status_words(status: Meldingstatus) -> (Kenmerk, &'static str) {
    match status {
        Meldingstatus::Wacht => (Kenmerk::Bezig, "verzuimmelding-stand-wacht"),
        Meldingstatus::Geregistreerd => (Kenmerk::Bezig, "verzuimmelding-stand-geregistreerd"),
        Meldingstatus::InBehandeling => (Kenmerk::Goed, "verzuimmelding-stand-in-behandeling"),
        Meldingstatus::TerKennisgevingAangenomen => (Kenmerk::Goed, "verzuimmelding-stand-ter-kennisgeving"),
        Meldingstatus::Afgesloten => (Kenmerk::Neutraal, "verzuimmelding-stand-afgesloten"),
        Meldingstatus::Ingetrokken => (Kenmerk::Neutraal, "verzuimmelding-stand-ingetrokken"),
        Meldingstatus::Overgedragen => (Kenmerk::Neutraal, "verzuimmelding-stand-overgedragen"),
    }
}

/// A status in words.
pub(crate) fn outcome(t: Woorden, status: Meldingstatus) -> String {
    t.zeg(status_words(status).1).to_string()
}

/// What is under way.
pub(crate) fn messages(t: Woorden, soort: Berichtsoort) -> String {
    let sleutel = match soort {
        Berichtsoort::Aanlevering => "verzuimmelding-bericht-aanlevering",
        Berichtsoort::Wijziging => "verzuimmelding-bericht-wijziging",
        Berichtsoort::Intrekking => "verzuimmelding-bericht-intrekking",
    };
    t.zeg(sleutel).to_string()
}

/// What happened to a report.
pub(crate) fn acted(t: Woorden, soort: Gebeurtenissoort) -> String {
    let sleutel = match soort {
        Gebeurtenissoort::Verstuurd => "verzuimmelding-stap-verstuurd",
        Gebeurtenissoort::Hersteld => "verzuimmelding-stap-hersteld",
        Gebeurtenissoort::Ontvangen => "verzuimmelding-stap-ontvangen",
        Gebeurtenissoort::Geweigerd => "verzuimmelding-stap-geweigerd",
        Gebeurtenissoort::Losgelaten => "verzuimmelding-stap-losgelaten",
        Gebeurtenissoort::Gewijzigd => "verzuimmelding-stap-gewijzigd",
        Gebeurtenissoort::Ingetrokken => "verzuimmelding-stap-ingetrokken",
        Gebeurtenissoort::HandelingOntvangen => "verzuimmelding-stap-handeling-ontvangen",
        Gebeurtenissoort::HandelingGeweigerd => "verzuimmelding-stap-handeling-geweigerd",
        Gebeurtenissoort::Status => "verzuimmelding-stap-status",
        Gebeurtenissoort::Gezien => "verzuimmelding-stap-gezien",
    };
    t.zeg(sleutel).to_string()
}

/// The field of the form in which a field of the message is filled in; `register` for what comes from the register.
fn form_field(veld: Meldingveld) -> &'static str {
    match veld {
        Meldingveld::Soort => "soort",
        Meldingveld::Begin => "begin",
        Meldingveld::Einde => "einde",
        Meldingveld::Reden => "reden",
        Meldingveld::AlleLessenGemist => "alle_lessen_gemist",
        Meldingveld::ActieGewenst => "actie_gewenst",
        Meldingveld::Toelichting => "toelichting",
        Meldingveld::OndernomenActie => "acties",
        Meldingveld::MelderNaam => "melder_naam",
        Meldingveld::MelderFunctie => "melder_functie",
        Meldingveld::MelderNetnummer | Meldingveld::MelderAbonneenummer => "melder_telefoon",
        Meldingveld::MelderEmail => "melder_email",
        _ => "register",
    }
}

/// The name of a field of the message.
pub(crate) fn field(t: Woorden, veld: Meldingveld) -> String {
    let sleutel = match veld {
        Meldingveld::Pgn => "verzuimmelding-veld-pgn",
        Meldingveld::Brin => "verzuimmelding-veld-brin",
        Meldingveld::Vestiging => "verzuimmelding-veld-vestiging",
        Meldingveld::Soort => "verzuimmelding-veld-soort",
        Meldingveld::Plicht => "verzuimmelding-veld-plicht",
        Meldingveld::Begin => "verzuimmelding-veld-begin",
        Meldingveld::Einde => "verzuimmelding-veld-einde",
        Meldingveld::Reden => "verzuimmelding-veld-reden",
        Meldingveld::AlleLessenGemist => "verzuimmelding-veld-alle-lessen",
        Meldingveld::ActieGewenst => "verzuimmelding-veld-actie-gewenst",
        Meldingveld::Toelichting => "verzuimmelding-veld-toelichting",
        Meldingveld::OndernomenActie => "verzuimmelding-veld-acties",
        Meldingveld::Specificatie => "verzuimmelding-veld-specificatie",
        Meldingveld::MelderNaam => "verzuimmelding-veld-melder-naam",
        Meldingveld::MelderFunctie => "verzuimmelding-veld-melder-functie",
        Meldingveld::MelderNetnummer | Meldingveld::MelderAbonneenummer => "verzuimmelding-veld-melder-telefoon",
        Meldingveld::MelderEmail => "verzuimmelding-veld-melder-email",
        Meldingveld::Opleiding => "verzuimmelding-veld-opleiding",
    };
    t.zeg(sleutel).to_string()
}

/// A refusal at its field of the form.
pub(crate) fn refused(t: Woorden, weigering: &Weigering<Meldingreden>) -> Veldfout {
    let veld = weigering.reden.veld().map_or("register", form_field);
    let fout = Veldfout::new(veld, weigering.uitleg());
    let fout = match weigering.reden.veld() {
        Some(veld) => fout.met("veld", field(t, veld)),
        None => fout,
    };
    match &weigering.reden {
        Meldingreden::Geldigheid(reden) => with_values(t, fout, reden),
        Meldingreden::Status(Statusreden::NietBevoegd { bevoegd }) => fout.met("bevoegd", bevoegd.as_str()),
        _ => fout,
    }
}

/// The same as a sentence.
pub(crate) fn sentence(t: Woorden, weigering: &Weigering<Meldingreden>) -> String {
    let wat: Zin<'_> = refused(t, weigering).zin(&t);
    let wat = wat.to_string();
    let doe = t.zeg(weigering.herstel()).to_string();
    format!("{wat}. {doe} ({})", weigering.grond)
}

fn with_values(t: Woorden, fout: Veldfout, reden: &Geldigheidsreden) -> Veldfout {
    match reden {
        Geldigheidsreden::TeLang { hoogstens, lengte, .. } => fout.met("hoogstens", *hoogstens).met("lengte", *lengte),
        Geldigheidsreden::InToekomst { datum, .. } | Geldigheidsreden::DagDubbel(datum) => {
            fout.met("datum", t.datum(*datum))
        }
        Geldigheidsreden::PlichtOnzeker(datum) => fout.met("datum", t.datum(*datum)),
        Geldigheidsreden::TeVroeg { eerste, .. } => fout.met("eerste", t.datum(*eerste)),
        Geldigheidsreden::LesuurBestaatNiet { datum, lesuur } => {
            fout.met("datum", t.datum(*datum)).met("lesuur", *lesuur)
        }
        Geldigheidsreden::SoortPastNiet { soort, plicht } => {
            fout.met("soort", kind(t, *soort)).met("plicht", pupils_duty(t, *plicht))
        }
        Geldigheidsreden::Dubbel(nummer) => fout.met("nummer", nummer.to_string()),
        Geldigheidsreden::Ontbreekt(_)
        | Geldigheidsreden::Onleesbaar(..)
        | Geldigheidsreden::NietBekend(_)
        | Geldigheidsreden::EindeVoorBegin
        | Geldigheidsreden::NietAlleLessenGemist => fout,
    }
}

fn pupils_duty(t: Woorden, plicht: Plicht) -> String {
    let sleutel = match plicht {
        Plicht::GeenNogNiet => "verzuimmelding-leerplicht-nog-niet",
        Plicht::Leerplicht => "verzuimmelding-leerplicht-leerplicht",
        Plicht::Kwalificatieplicht => "verzuimmelding-leerplicht-kwalificatieplicht",
        Plicht::GeenStartkwalificatie => "verzuimmelding-leerplicht-startkwalificatie",
        Plicht::Rmc => "verzuimmelding-leerplicht-rmc",
        Plicht::Vrijgesteld => "verzuimmelding-leerplicht-vrijgesteld",
        Plicht::Geen => "verzuimmelding-leerplicht-geen",
    };
    t.zeg(sleutel).to_string()
}

/// A day of the specification: `maandag 9 maart: lesuur 1, 2 en 3`, or the whole day.
pub(crate) fn specified(t: Woorden, dag: &Specificatiedag) -> String {
    let datum = t.dag(dag.datum);
    if dag.hele_dag {
        return t.zeg("verzuimmelding-hele-dag").met("dag", datum).to_string();
    }
    let lesuren: Vec<String> = dag.lesuren.iter().map(ToString::to_string).collect();
    t.zeg("verzuimmelding-lesuren").met("dag", datum).met("lesuren", lesuren.join(", ")).to_string()
}

/// What the school did itself, in a line.
pub(crate) fn action(t: Woorden, actie: &uitwisseling::berichten::OndernomenActie) -> String {
    let soort = t.zeg(action_key(actie.soort)).to_string();
    let erbij = actie.omschrijving.as_ref().and_then(uitwisseling::berichten::Vertrouwelijk::filled);
    let erbij = erbij.map(|tekst| format!(": {tekst}")).unwrap_or_default();
    format!("{}, {soort}{erbij}", t.datum(actie.datum))
}

/// The key of a kind of action.
pub(crate) fn action_key(soort: uitwisseling::berichten::Actiesoort) -> &'static str {
    use uitwisseling::berichten::Actiesoort;
    match soort {
        Actiesoort::GesprekLeerling => "verzuimmelding-actie-gesprek-leerling",
        Actiesoort::ContactOuders => "verzuimmelding-actie-contact-ouders",
        Actiesoort::Brief => "verzuimmelding-actie-brief",
        Actiesoort::Mentorgesprek => "verzuimmelding-actie-mentorgesprek",
        Actiesoort::Jeugdarts => "verzuimmelding-actie-jeugdarts",
        Actiesoort::Zorgteam => "verzuimmelding-actie-zorgteam",
        Actiesoort::PreventiefSpreekuur => "verzuimmelding-actie-preventief-spreekuur",
        Actiesoort::Overig => "verzuimmelding-actie-overig",
    }
}

/// Yes or no.
pub(crate) fn yes_no(t: Woorden, ja: Option<bool>) -> String {
    match ja {
        Some(true) => t.zeg("verzuimmelding-ja").to_string(),
        Some(false) => t.zeg("verzuimmelding-nee").to_string(),
        None => String::new(),
    }
}
