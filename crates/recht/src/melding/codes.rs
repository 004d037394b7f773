//! The codes under which kinds and statuses travel between school and Verzuimloket.
//!
//! What: a code gives a kind or a status, and the other way round.
//! Ground: the web service of 2009-2014 as EduArte spoke it; DUO has not published today's codes; values in
//! `bepalingen/verzuimloket.toml`.
//! Does not count: kinds of before 1 August 2009, which are told apart from codes that never existed.
//! Example: `V3` is `16_uur_in_4_weken` for a pupil under duty.

use jiff::civil::Date;

use super::status::Meldingstatus;
use crate::begrip::{Meldingsoort, Meldplicht};
use crate::bepalingen::{Recht, Rechtfout};

const STATUSCODES: &str = "verzuimloket.statuscodes";
const SOORTCODES: &str = "verzuimloket.soortcodes";
const VERVALLEN: &str = "verzuimloket.soortcodes_vervallen";

/// A code that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Codefout {
    /// Not among the codes of that day.
    #[error("code {0} is niet bekend")]
    Onbekend(String),
    /// A kind of report of before 1 August 2009.
    #[error("code {0} is een soort melding van voor 1 augustus 2009")]
    Vervallen(String),
    /// The values of the law themselves give no answer.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
}

/// The status that a code stands for on a day.
pub fn read_status(recht: &Recht, code: &str, op: Date) -> Result<Meldingstatus, Codefout> {
    let woorden = find_code(recht, STATUSCODES, code, op)?.ok_or_else(|| Codefout::Onbekend(code.to_owned()))?;
    Ok(woorden.parse().map_err(|_| Rechtfout::Onbekend(STATUSCODES.to_owned()))?)
}

/// The code of a status on a day.
pub fn write_status(recht: &Recht, status: Meldingstatus, op: Date) -> Result<&str, Codefout> {
    find_woorden(recht, STATUSCODES, status.as_str(), op)
}

/// The kind that a code stands for on a day, and for the sixteen hours the duty by which they are reported.
pub fn read_soort(recht: &Recht, code: &str, op: Date) -> Result<(Meldingsoort, Option<Meldplicht>), Codefout> {
    let Some(woorden) = find_code(recht, SOORTCODES, code, op)? else {
        let vervallen = recht.woorden(VERVALLEN, op)?.iter().any(|een| een.eq_ignore_ascii_case(code.trim()));
        return Err(if vervallen { Codefout::Vervallen } else { Codefout::Onbekend }(code.to_owned()));
    };
    let onbekend = || Rechtfout::Onbekend(SOORTCODES.to_owned());
    let (soort, plicht) = woorden.split_once(' ').map_or((woorden, None), |(soort, plicht)| (soort, Some(plicht)));
    let plicht = plicht.map(|woord| woord.parse().map_err(|_| onbekend())).transpose()?;
    Ok((soort.parse().map_err(|_| onbekend())?, plicht))
}

/// The code of a kind on a day. The duty matters for the sixteen hours only, which have no code without it.
pub fn write_soort(recht: &Recht, soort: Meldingsoort, plicht: Option<Meldplicht>, op: Date) -> Result<&str, Codefout> {
    let woorden = match plicht.filter(|_| soort == Meldingsoort::ZestienUur) {
        Some(plicht) => format!("{soort} {plicht}"),
        None => soort.to_string(),
    };
    find_woorden(recht, SOORTCODES, &woorden, op)
}

/// What stands behind a code; case and space around it make no difference.
fn find_code<'a>(recht: &'a Recht, id: &str, code: &str, op: Date) -> Result<Option<&'a str>, Rechtfout> {
    let rijen = recht.woorden(id, op)?.iter().filter_map(|rij| rij.split_once(' '));
    Ok(rijen.into_iter().find(|(een, _)| een.eq_ignore_ascii_case(code.trim())).map(|(_, woorden)| woorden))
}

/// The code before words.
fn find_woorden<'a>(recht: &'a Recht, id: &str, woorden: &str, op: Date) -> Result<&'a str, Codefout> {
    let mut rijen = recht.woorden(id, op)?.iter().filter_map(|rij| rij.split_once(' '));
    let gevonden = rijen.find(|(_, na)| *na == woorden).map(|(code, _)| code);
    gevonden.ok_or_else(|| Codefout::Onbekend(woorden.to_owned()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

    use jiff::civil::date;

    use super::*;

    const OP: Date = date(2026, 9, 1);

    #[test]
    fn every_status_and_every_kind_reads_back_as_it_is_written() {
        let recht = Recht::ingebouwd().unwrap();
        for status in Meldingstatus::ALLE {
            let code = write_status(&recht, *status, OP).unwrap();
            assert_eq!(read_status(&recht, code, OP), Ok(*status));
        }
        for soort in Meldingsoort::ALLE {
            let plichten: Vec<_> = match soort {
                Meldingsoort::ZestienUur => Meldplicht::ALLE.iter().copied().map(Some).collect(),
                _ => vec![None],
            };
            for plicht in plichten {
                let code = write_soort(&recht, *soort, plicht, OP).unwrap();
                assert_eq!(read_soort(&recht, code, OP), Ok((*soort, plicht)));
            }
        }
    }

    #[test]
    fn codes_are_those_of_the_service() {
        let recht = Recht::ingebouwd().unwrap();
        let wettelijk = write_soort(&recht, Meldingsoort::ZestienUur, Some(Meldplicht::Wettelijk), OP);
        assert_eq!(wettelijk, Ok("V3"));
        assert_eq!(read_status(&recht, " k ", OP), Ok(Meldingstatus::TerKennisgevingAangenomen));
        assert_eq!(write_soort(&recht, Meldingsoort::Luxe, Some(Meldplicht::Wettelijk), OP), Ok("L"));
    }

    #[test]
    fn old_unknown_and_incomplete_are_told_apart() {
        let recht = Recht::ingebouwd().unwrap();
        assert_eq!(read_soort(&recht, "V1", OP), Err(Codefout::Vervallen("V1".to_owned())));
        assert_eq!(read_soort(&recht, "V5", OP), Err(Codefout::Onbekend("V5".to_owned())));
        assert_eq!(read_status(&recht, "", OP), Err(Codefout::Onbekend(String::new())));
        let zonder = write_soort(&recht, Meldingsoort::ZestienUur, None, OP);
        assert_eq!(zonder, Err(Codefout::Onbekend("16_uur_in_4_weken".to_owned())));
        let eerder = read_soort(&recht, "V3", date(2009, 7, 31));
        assert!(matches!(eerder, Err(Codefout::Recht(Rechtfout::GeenVersie { .. }))));
    }
}
