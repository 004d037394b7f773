//! What happened to a report, in words.

use jiff::Timestamp;
use kern::klok::plaatselijk;
use kern::pagina::Woorden;
use recht::melding::status::{Meldingpartij, Meldingstatus};
use uitwisseling::berichten::Vertrouwelijk;

use super::word;
use crate::Leerplicht;
use crate::werklijst::{
    Behandelfout, Berichtgebeurtenis, Gebeurtenis, Handelinggebeurtenis, Handelingstand, Melding, Terug,
};

/// Something that happened: when, who, and what, line by line.
pub(super) struct Stap {
    pub(super) wanneer: String,
    pub(super) wie: String,
    pub(super) regels: Vec<String>,
}

/// Everything that happened, oldest first.
pub(super) fn steps(leerplicht: &Leerplicht, t: Woorden, melding: &Melding) -> Result<Vec<Stap>, Behandelfout> {
    let stap = |gebeurtenis: &Gebeurtenis| match gebeurtenis {
        Gebeurtenis::Bericht(bericht) => Ok(message(t, bericht)),
        Gebeurtenis::Handeling(handeling) => act(leerplicht, t, melding, handeling),
    };
    melding.geschiedenis.iter().map(stap).collect()
}

/// A moment as the clock on the wall showed it.
pub(super) fn moment(t: Woorden, tijdstip: Timestamp) -> String {
    match plaatselijk(tijdstip) {
        Ok(moment) => format!("{} {}", t.korte_datum(moment.date()), moment.strftime("%H:%M")),
        // Without time zones there is still a moment.
        Err(_) => tijdstip.to_string(),
    }
}

fn message(t: Woorden, bericht: &Berichtgebeurtenis) -> Stap {
    let wat = match (bericht.partij, bericht.status) {
        (_, Meldingstatus::Ingetrokken) => word(t, "terug", Terug::Ingetrokken.as_str()),
        (Meldingpartij::School, _) => word(t, "terug", Terug::Gewijzigd.as_str()),
        (_, Meldingstatus::Geregistreerd) => t.zeg("loop-geregistreerd").to_string(),
        (_, status) => word(t, "status", status.as_str()),
    };
    let mut regels = vec![wat];
    if let Some(reden) = bericht.reden {
        regels.push(t.zeg("loop-reden").met("reden", word(t, "reden", reden.as_str())).to_string());
    }
    if let Some(einde) = bericht.einde {
        regels.push(t.zeg("loop-einde").met("datum", t.datum(einde)).to_string());
    }
    regels.extend(feedback(t, bericht.terugkoppeling.as_ref()));
    let wie = word(t, "partij", bericht.partij.as_str());
    Stap { wanneer: moment(t, bericht.tijdstip), wie, regels }
}

fn act(
    leerplicht: &Leerplicht,
    t: Woorden,
    melding: &Melding,
    handeling: &Handelinggebeurtenis,
) -> Result<Stap, Behandelfout> {
    let sleutel = format!("stand-{}", handeling.stand);
    let soort = word(t, "handeling", handeling.soort.as_str());
    let mut regels = vec![t.zeg(&sleutel).met("handeling", soort).to_string()];
    if let Some(reden) = handeling.reden {
        let toelichting = handeling.toelichting.map(|een| word(t, "toelichting", een.as_str()));
        let reden = [Some(word(t, "reden", reden.as_str())), toelichting].into_iter().flatten();
        let reden = reden.collect::<Vec<_>>().join(", ");
        regels.push(t.zeg("loop-reden").met("reden", reden).to_string());
    }
    if let Some(uitkomst) = handeling.uitkomst {
        regels.push(t.zeg("loop-uitkomst").met("uitkomst", word(t, "uitkomst", uitkomst.as_str())).to_string());
    }
    if let Some(klasse) = handeling.bewaarklasse {
        let (op, geregistreerd_op) = (handeling.op, melding.regel.geregistreerd_op);
        let geboren = melding.regel.jongere.geboortedatum.map(|geboren| geboren.0);
        let tot = leerplicht.afspraken.bewaren_tot(klasse, op, geregistreerd_op, geboren)?;
        let woord = word(t, "bewaarklasse", klasse.as_str());
        regels.push(match tot {
            Some(tot) => t.zeg("loop-bewaren-tot").met("klasse", woord).met("datum", t.datum(tot)).to_string(),
            None => t.zeg("loop-bewaren").met("klasse", woord).to_string(),
        });
    }
    if let Some(reden) = handeling.bewaarreden.as_ref().and_then(Vertrouwelijk::filled) {
        regels.push(t.zeg("loop-bewaarreden").met("reden", reden).to_string());
    }
    regels.extend(feedback(t, handeling.terugkoppeling.as_ref()));
    if handeling.stand == Handelingstand::Geweigerd {
        let zin = |een: &uitwisseling::berichten::Weigeringbericht| {
            t.zeg("loop-weigering").met("uitleg", een.uitleg.as_str()).met("herstel", een.herstel.as_str()).to_string()
        };
        regels.extend(handeling.weigeringen.iter().map(zin));
    }
    Ok(Stap { wanneer: moment(t, handeling.tijdstip), wie: handeling.naam.reveal().to_owned(), regels })
}

fn feedback(t: Woorden, tekst: Option<&Vertrouwelijk>) -> Option<String> {
    let tekst = tekst.and_then(Vertrouwelijk::filled)?;
    Some(t.zeg("loop-terugkoppeling").met("tekst", tekst).to_string())
}
