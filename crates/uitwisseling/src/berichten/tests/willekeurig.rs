//! Whatever a stranger sends: a message or a fault, never the end of the program.

use proptest::prelude::*;
use serde_json::Value;

use super::{aanlevering, afleveringen, handeling, ontvangstbewijs};
use crate::berichten::{Aanlevering, Afleveringen, Afwijzing, Bericht, Handelingbericht, Ontvangstbewijs};

/// What is read is written and read again as the same.
fn read_all(bytes: &[u8]) {
    fn one<T: Bericht + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
        if let Ok(bericht) = T::read(bytes) {
            assert_eq!(T::read(bericht.write().unwrap().as_bytes()), Ok(bericht));
        }
    }
    one::<Aanlevering>(bytes);
    one::<Handelingbericht>(bytes);
    one::<Ontvangstbewijs>(bytes);
    one::<Afwijzing>(bytes);
    one::<Afleveringen>(bytes);
    if let Ok(bericht) = Aanlevering::read(bytes) {
        let _ = bericht.meldinggegevens();
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let blad = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(Value::from),
        "[0-9]{9}".prop_map(Value::from),
    ];
    blad.prop_recursive(3, 30, 6, |dieper| {
        prop_oneof![
            proptest::collection::vec(dieper.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map("[a-z_]{1,12}", dieper, 0..5)
                .prop_map(|velden| Value::Object(velden.into_iter().collect())),
        ]
    })
}

/// Every place in a message.
fn places(waarde: &Value, pad: &str, alle: &mut Vec<String>) {
    alle.push(pad.to_owned());
    match waarde {
        Value::Object(velden) => velden.iter().for_each(|(naam, een)| places(een, &format!("{pad}/{naam}"), alle)),
        Value::Array(rij) => rij.iter().enumerate().for_each(|(plaats, een)| {
            places(een, &format!("{pad}/{plaats}"), alle);
        }),
        _ => {}
    }
}

fn good() -> Vec<Value> {
    let berichten = [aanlevering().write(), handeling().write(), ontvangstbewijs().write(), afleveringen().write()];
    berichten.into_iter().map(|json| serde_json::from_str(&json.unwrap()).unwrap()).collect()
}

proptest! {
    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_all(&bytes);
    }

    #[test]
    fn any_json_at_all(waarde in any_json()) {
        read_all(waarde.to_string().as_bytes());
    }

    #[test]
    fn a_good_message_with_something_else_in_one_place(
        welke in 0..4_usize, plaats in any::<prop::sample::Index>(), anders in any_json(), knip in any::<prop::sample::Index>(),
    ) {
        let mut bericht = good().swap_remove(welke);
        let mut plaatsen = Vec::new();
        places(&bericht, "", &mut plaatsen);
        let pad = &plaatsen[plaats.index(plaatsen.len())];
        *bericht.pointer_mut(pad).unwrap() = anders;
        let json = bericht.to_string();
        read_all(json.as_bytes());
        read_all(&json.as_bytes()[..knip.index(json.len())]);
    }
}
