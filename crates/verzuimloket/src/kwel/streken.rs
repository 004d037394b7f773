//! What is done to an answer on its way back.

use rand::RngExt as _;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use serde_json::Value;

use super::plan::Grillen;

/// The answer as the client gets it. What is no JSON stays as it is.
pub(super) fn distort(bytes: Vec<u8>, grillen: &mut Grillen) -> Vec<u8> {
    let Ok(mut antwoord) = serde_json::from_slice::<Value>(&bytes) else { return bytes };
    if grillen.ander_kenmerk
        && let Some(kenmerk) = antwoord.get_mut("kenmerk")
    {
        *kenmerk = format!("kwel-{}", grillen.toeval.random::<u32>()).into();
    }
    if let Some(rijen) = antwoord.get_mut("afleveringen").and_then(Value::as_array_mut) {
        distort_rijen(rijen, grillen);
    }
    let mut bytes = antwoord.to_string().into_bytes();
    if grillen.kapotte_json {
        bytes.truncate(bytes.len() / 2);
    }
    bytes
}

fn distort_rijen(rijen: &mut Vec<Value>, grillen: &mut Grillen) {
    if grillen.status_verwisseld {
        swap_statuses(rijen);
    }
    if grillen.rij_dubbel
        && let Some(rij) = rijen.choose(&mut grillen.toeval).cloned()
    {
        let plaats = grillen.toeval.random_range(0..=rijen.len());
        rijen.insert(plaats, rij);
    }
    if grillen.rijen_anders {
        rijen.shuffle(&mut grillen.toeval);
    }
}

/// Lets the first two statuses of one report change places; their numbers in the list stay, so that nothing shows it.
fn swap_statuses(rijen: &mut [Value]) {
    let statuses: Vec<(usize, Value)> = (rijen.iter().enumerate())
        .filter(|(_, rij)| rij.pointer("/inhoud/status").is_some())
        .map(|(plaats, rij)| (plaats, rij.get("nummer").cloned().unwrap_or_default()))
        .collect();
    let paar = statuses.iter().enumerate().find_map(|(volgorde, (eerste, nummer))| {
        let later = statuses.iter().skip(volgorde + 1).find(|(_, ander)| ander == nummer);
        later.map(|(tweede, _)| (*eerste, *tweede))
    });
    let Some((eerste, tweede)) = paar else { return };
    let (voor, na) = rijen.split_at_mut(tweede);
    if let (Some(een), Some(twee)) = (voor.get_mut(eerste), na.first_mut())
        && let (Some(een), Some(twee)) = (een.get_mut("inhoud"), twee.get_mut("inhoud"))
    {
        std::mem::swap(een, twee);
    }
}
