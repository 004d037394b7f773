//! How long to wait before the next try.

use std::time::Duration;

/// The first wait.
const EERSTE: Duration = Duration::from_secs(2);
/// The longest: a party that comes back after a night hears of it within a quarter of an hour.
pub(super) const LANGSTE: Duration = Duration::from_mins(15);

/// Twice as long after each try, and at random between half of that and all of it, so that a hundred schools do not knock
/// at the same moment when the Verzuimloket is back. `toeval` is a random byte.
pub(super) fn before_next(pogingen: u32, toeval: u8) -> Duration {
    let vol = EERSTE.saturating_mul(2_u32.saturating_pow(pogingen.min(16))).min(LANGSTE);
    vol / 2 + vol / 2 * u32::from(toeval) / u32::from(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_to_a_quarter_of_an_hour_and_varies() {
        assert_eq!(before_next(0, 255), Duration::from_secs(2));
        assert_eq!(before_next(0, 0), Duration::from_secs(1));
        assert_eq!(before_next(3, 255), Duration::from_secs(16));
        assert_eq!(before_next(u32::MAX, 255), LANGSTE);
    }
}
