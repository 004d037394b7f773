//! Lots: a number for every unit, from a text that anybody may know.
//!
//! The key of ChaCha20 is the SHA-256 of the seed as UTF-8, its nonce and counter are zero. The next eight bytes of its stream, as a
//! little-endian number divided by 2048, are the lot of the next unit: 53 bits, which are whole in every language that reads JSON. Nothing
//! else of a generator is used, because how libraries shuffle and pick differs from version to version.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

/// How lots are made, as it stands in every record.
pub const LOTING: &str = "chacha20-sha256-53";

/// So many lots.
pub(super) fn lots(zaad: &str, aantal: usize) -> Vec<u64> {
    let mut stroom = ChaCha20Rng::from_seed(Sha256::digest(zaad.as_bytes()).into());
    (0..aantal).map(|_| stroom.next_u64() >> 11).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with another implementation: `openssl enc -chacha20` of zeros, under the SHA-256 of the seed.
    #[test]
    fn the_stream_is_the_published_one() {
        assert_eq!(lots("regiopilot 2026", 3), [6_141_983_124_060_532, 7_912_339_001_528_620, 7_932_182_881_142_296]);
    }
}
