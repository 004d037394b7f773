//! The number of questions to the database does not grow with class, pupils or absence.

use axum::http::StatusCode;
use kern::toegang::Rol;
use testkit::Vragenteller;

use super::{GEBOREN, MAANDAG};
use crate::leerling::tests::staff;
use crate::les::Merk;
use crate::staat::proef::Bezoek;
use crate::stam::proef;

/// How many statements each page takes, over a class of so many pupils who all miss so many lessons.
async fn counted(leerlingen: u32, lessen: u16) -> Option<Vec<(Rol, String, usize)>> {
    let teller = Vragenteller::default();
    let proef = proef::on(teller.postgres().await?, MAANDAG, &proef::school()).await;
    staff(&proef).await;
    let mut klas = Vec::new();
    for nummer in 1..=leerlingen {
        klas.push(proef.pupil(nummer, GEBOREN).await);
    }
    for lesuur in 1..=lessen {
        let les = proef.lesson(MAANDAG, lesuur).await;
        let merken: Vec<_> = klas.iter().map(|leerling| (*leerling, Merk::Afwezig)).collect();
        proef.marked(les, &merken).await;
    }
    // The last lesson of the day is over and was not taken.
    proef.lesson(MAANDAG, 14).await;
    proef.op(MAANDAG.tomorrow().unwrap());
    let mut tellingen = Vec::new();
    for (rol, pad) in [
        (Rol::Docent, "/school"),
        (Rol::Mentor, "/school"),
        (Rol::Verzuimcoordinator, "/school"),
        (Rol::Docent, "/school/les/1"),
        (Rol::Verzuimcoordinator, "/school/les/1"),
        (Rol::Verzuimcoordinator, "/school/verzuim"),
        (Rol::Verzuimcoordinator, "/school/verzuim/niet-geregistreerd"),
        (Rol::Verzuimcoordinator, "/school/verzuim/open"),
        (Rol::Verzuimcoordinator, "/school/verzuim/correctie?datum=9-3-2026"),
        (Rol::Verzuimcoordinator, "/school/verzuim/regel/1/1"),
        (Rol::Verzuimcoordinator, "/school/leerling/1"),
        (Rol::Mentor, "/school/leerling/1"),
    ] {
        let bezoek = Bezoek::new(&proef, rol);
        // The profile of the school is looked up once a minute.
        bezoek.get(pad).await;
        teller.take();
        assert_eq!(bezoek.get(pad).await.status, StatusCode::OK, "{rol} {pad}");
        tellingen.push((rol, pad.to_owned(), teller.take()));
    }
    Some(tellingen)
}

#[tokio::test]
async fn thirty_pupils_take_no_more_questions_than_three() {
    let (Some(weinig), Some(veel)) = (counted(3, 2).await, counted(30, 8).await) else { return };
    assert_eq!(weinig, veel);
    assert!(weinig.iter().all(|(_, _, aantal)| (1..=32).contains(aantal)), "{weinig:?}");
}
