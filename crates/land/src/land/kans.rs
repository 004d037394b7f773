//! Chance: one stream for each person, class and school, so that one more of them changes no other.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

/// What a stream of chance is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doel {
    School = 1,
    Klas = 2,
    Leerling = 3,
    Verzuim = 4,
}

/// The stream for one thing, by the number of its school and its own number.
pub(super) fn chance(seed: u64, doel: Doel, school: u32, nummer: u32) -> ChaCha8Rng {
    let mut sleutel = [0; 32];
    let delen = [seed.to_le_bytes(), (doel as u64).to_le_bytes(), u64::from(school).to_le_bytes()];
    for (plaats, byte) in sleutel.iter_mut().zip(delen.into_iter().flatten()) {
        *plaats = byte;
    }
    let mut kans = ChaCha8Rng::from_seed(sleutel);
    kans.set_stream(u64::from(nummer));
    kans
}

/// One of a list; the first when the list is shorter than it should be.
pub(super) fn pick<'a, T: ?Sized>(lijst: &[&'a T], nummer: usize) -> Option<&'a T> {
    lijst.get(nummer % lijst.len().max(1)).copied()
}
