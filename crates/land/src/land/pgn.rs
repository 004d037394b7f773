//! Numbers for pupils who do not exist: they meet the 11-proof, begin with 9, and nobody gets one twice.

use recht::begrip::{Nummerfout, Pgn};

use super::Landplan;

/// Bodies of eight digits that begin with 9 come in this many tens, and of each ten at least nine take a last digit.
const TIENTALLEN: u64 = 1_000_000;
/// A step without a factor in common with the number of numbers, so that neighbours in class are none in number.
const STAP: u64 = 7_654_321;
/// Of so many pupils one has an onderwijsnummer.
const ONDERWIJSNUMMER: u64 = 97;

/// The number of a pupil, both counted from 0: the same in every country.
pub(super) fn pgn(school: u32, leerling: u32) -> Result<Pgn, Nummerfout> {
    let nummer = u64::from(school) * u64::from(Landplan::LEERLINGEN) + u64::from(leerling);
    if nummer % ONDERWIJSNUMMER == 0 {
        // An onderwijsnummer begins with 10; its 11-proof leaves five.
        return write(1_000_000, nummer / ONDERWIJSNUMMER, 5).parse();
    }
    write(9_000_000, nummer * STAP % (9 * TIENTALLEN), 0).parse()
}

/// The `nummer`-th number of nine digits from a body of seven on, of which the 11-proof leaves `rest`.
fn write(vanaf: u64, nummer: u64, rest: u64) -> String {
    let tiental = vanaf + nummer / 9;
    let geldig = (0..10).filter_map(|eenheid| {
        let romp = tiental * 10 + eenheid;
        let som: u64 = (2..=9).map(|gewicht| romp / 10_u64.pow(gewicht - 2) % 10 * u64::from(gewicht)).sum();
        let controle = (som + 11 - rest) % 11;
        (controle < 10).then(|| format!("{romp:08}{controle}"))
    });
    geldig.skip(usize::try_from(nummer % 9).unwrap_or_default()).take(1).collect()
}

#[cfg(test)]
mod tests {
    use super::{Landplan, pgn};

    /// The pupils of `examples/inlezen` are read into a demo too.
    #[test]
    fn nobody_of_a_demo_has_a_number_of_the_example() {
        let voorbeeld = include_str!("../../../../examples/inlezen/leerlingen.csv");
        let nummers: Vec<&str> = voorbeeld.lines().skip(1).filter_map(|regel| regel.split(';').nth(1)).collect();
        assert_eq!(nummers.len(), 4);
        for school in 0..12 {
            for leerling in 0..Landplan::LEERLINGEN {
                let uitgedeeld = pgn(school, leerling).unwrap();
                assert!(!nummers.contains(&uitgedeeld.reveal().as_str()), "{school} {leerling}");
            }
        }
    }
}
