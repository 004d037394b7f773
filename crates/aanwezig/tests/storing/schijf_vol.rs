//! The disk is full: nothing is half saved, it is said in words, and saving works again once there is room.

use std::process::Command;

use reqwest::StatusCode;

use super::installatie::{Dienst, Installatie};
use super::rijen;
use super::scherm::{Scherm, page_says_later, saves, says_later};

/// Room for the files that grow, in blocks of 512 bytes: some saves fit, not many.
const BLOKKEN: &str = "1024";

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_in_words_and_leaves_nothing_half_saved() {
    let installatie = Installatie::fill(300);
    let register = rijen::open(&installatie.register).await;
    let lessen = rijen::lessons(&register).await;
    // A limit on the size of files refuses writes as a full disk does, and can be lifted while the process runs.
    let gewoon = installatie.command(Dienst::Serve);
    let mut begrensd = Command::new("sh");
    begrensd.args(["-c", &format!("trap '' XFSZ; ulimit -S -f {BLOKKEN}; exec \"$0\" \"$@\"")]);
    begrensd.arg(gewoon.get_program()).args(gewoon.get_args());
    installatie.start_as(Dienst::Serve, begrensd);

    let mut scherm = Scherm::open(&installatie, &lessen[0]).await;
    let ander = Scherm::open(&installatie, &lessen[1]).await;
    let (mut goed, mut geweigerd) = (0, String::new());
    for nummer in 0..2_000 {
        let sleutel = format!("vol-{nummer}");
        let antwoord = scherm.save(&sleutel).await;
        if antwoord.status != StatusCode::OK {
            says_later(&antwoord);
            geweigerd = sleutel;
            break;
        }
        scherm.inhoud["versie"] = antwoord.json()["versie"].clone();
        goed += 1;
    }
    assert!(goed > 0 && !geweigerd.is_empty(), "{goed} saves, and none refused");
    // What was left of the room may still take something smaller, so now none is left.
    limit(&installatie, "4096");
    says_later(&scherm.save(&geweigerd).await);
    page_says_later(&ander.save_page().await);
    assert_eq!(saves(&register, &geweigerd).await, 0);
    let halve = "SELECT COUNT(*) FROM merk m WHERE NOT EXISTS (SELECT 1 FROM lesregistratie r \
                 WHERE r.organisatie = m.organisatie AND r.les = m.les AND r.versie = m.versie)";
    let los_voor = rijen::number(&register, halve).await;

    limit(&installatie, "unlimited");
    assert_eq!(scherm.save(&geweigerd).await.status, StatusCode::OK);
    assert_eq!(scherm.save(&geweigerd).await.status, StatusCode::OK);
    assert_eq!(saves(&register, &geweigerd).await, 1);
    assert_eq!(ander.save_page().await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        rijen::number(&register, "SELECT COUNT(*) FROM lesregistratie WHERE sleutel LIKE 'vol-%'").await,
        goed + 1
    );
    assert_eq!(rijen::number(&register, halve).await, los_voor, "marks without a save");
    let gezegd = installatie.said(Dienst::Serve);
    assert!(gezegd.contains("de schijf van de databank is vol"), "{gezegd}");
    println!(
        "disk full: {goed} saves kept, one refused in words and kept once there was room; {}",
        installatie.verify()
    );
}

/// Sets how large a file the process may write, in bytes.
fn limit(installatie: &Installatie, grootte: &str) {
    let pid = installatie.pid(Dienst::Serve).to_string();
    let uitkomst = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={grootte}:unlimited")]).status();
    assert!(uitkomst.unwrap().success());
}
