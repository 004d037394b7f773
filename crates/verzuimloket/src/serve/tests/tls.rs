//! Mutual TLS: nobody without a certificate, and nobody with another's.

use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair};
use uitwisseling::koppeling::{Koppelfout, Verzuimloketkoppeling as _};

use super::super::{DraaiendLoket, Loketinstellingen, Tls, start};
use crate::client::{Clientinstellingen, Clienttls, Loketclient};
use crate::sleutel::Vingerafdruk;
use crate::tests::{JONG, aanlevering, code, instellingen, klok, sleutels, stam};

/// Certificates of a test's own authority.
struct Bureau {
    map: tempfile::TempDir,
    uitgever: Issuer<'static, KeyPair>,
}

impl Bureau {
    fn new() -> Self {
        let map = tempfile::tempdir().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let sleutel = KeyPair::generate().unwrap();
        std::fs::write(map.path().join("ca.pem"), params.self_signed(&sleutel).unwrap().pem()).unwrap();
        Self { map, uitgever: Issuer::new(params, sleutel) }
    }

    fn ca(&self) -> PathBuf {
        self.map.path().join("ca.pem")
    }

    /// Certificate and key, in files.
    fn issue(&self, naam: &str, gebruik: ExtendedKeyUsagePurpose) -> (PathBuf, PathBuf, Vingerafdruk) {
        let sleutel = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        params.extended_key_usages = vec![gebruik];
        let certificaat = params.signed_by(&sleutel, &self.uitgever).unwrap();
        let [cert, key] = ["cert", "key"].map(|deel| self.map.path().join(format!("{naam}.{deel}.pem")));
        std::fs::write(&cert, certificaat.pem()).unwrap();
        std::fs::write(&key, sleutel.serialize_pem()).unwrap();
        (cert, key, Vingerafdruk::of_der(certificaat.der()))
    }
}

async fn served(bureau: &Bureau, databank: &testkit::Proefdatabank, van_school: &Vingerafdruk) -> DraaiendLoket {
    let (certificaat, sleutel, _) = bureau.issue("loket", ExtendedKeyUsagePurpose::ServerAuth);
    let tls = Tls { certificaat, sleutel, clienten: bureau.ca() };
    let loket = start(Loketinstellingen { tls: Some(tls), ..instellingen(databank) }, klok()).await.unwrap();
    let mut stam = stam();
    for aansluiting in &mut stam.aansluitingen {
        aansluiting.certificaat = (aansluiting.organisatie == code("01ab00")).then(|| van_school.clone());
    }
    loket.loket().load_stam(&stam).await.unwrap();
    loket
}

fn client(loket: &DraaiendLoket, uitgever: &Path, certificaat: Option<(PathBuf, PathBuf)>) -> Loketclient {
    let tls = Clienttls { uitgever: uitgever.to_owned(), certificaat };
    let instellingen = Clientinstellingen { tls: Some(tls), ..Clientinstellingen::new(loket.basis(), sleutels()) };
    Loketclient::new(&instellingen).unwrap()
}

async fn submit(client: &Loketclient) -> Result<u64, Koppelfout> {
    client.submit(&code("01ab00"), &aanlevering("a", JONG)).await.map(|bewijs| bewijs.nummer.into())
}

#[tokio::test]
async fn only_who_has_the_key_and_the_certificate_gets_in() {
    let (bureau, databank) = (Bureau::new(), testkit::sqlite());
    let (cert, key, afdruk) = bureau.issue("school", ExtendedKeyUsagePurpose::ClientAuth);
    let loket = served(&bureau, &databank, &afdruk).await;
    let eigen = client(&loket, &bureau.ca(), Some((cert.clone(), key.clone())));
    assert_eq!(submit(&eigen).await.unwrap(), 1);

    let zonder = submit(&client(&loket, &bureau.ca(), None)).await;
    assert!(matches!(zonder, Err(Koppelfout::Onbereikbaar(_))));

    let (ander_cert, ander_key, _) = bureau.issue("ander", ExtendedKeyUsagePurpose::ClientAuth);
    let ander = submit(&client(&loket, &bureau.ca(), Some((ander_cert, ander_key)))).await;
    assert!(matches!(ander, Err(Koppelfout::Onbereikbaar(oorzaak)) if oorzaak.contains("403")));

    // A connection for which no certificate was registered has no way in over TLS.
    let ophalen = eigen.fetch(&code("rbl-west"), 0).await;
    assert!(matches!(ophalen, Err(Koppelfout::Onbereikbaar(oorzaak)) if oorzaak.contains("403")));

    let vreemd = Bureau::new();
    let (vreemd_cert, vreemd_key, _) = vreemd.issue("school", ExtendedKeyUsagePurpose::ClientAuth);
    let van_elders = submit(&client(&loket, &bureau.ca(), Some((vreemd_cert, vreemd_key)))).await;
    assert!(matches!(van_elders, Err(Koppelfout::Onbereikbaar(_))));

    // And the client trusts no Verzuimloket of another authority.
    let misleid = submit(&client(&loket, &vreemd.ca(), Some((cert, key)))).await;
    assert!(matches!(misleid, Err(Koppelfout::Onbereikbaar(_))));
    loket.stop().await.unwrap();
}

#[test]
fn files_that_hold_no_certificate_are_named() {
    let map = tempfile::tempdir().unwrap();
    let leeg = map.path().join("leeg.pem");
    std::fs::write(&leeg, "geen certificaat").unwrap();
    let fout = |tls: Tls| tls.configure().err().unwrap().to_string();
    let bureau = Bureau::new();
    let (certificaat, sleutel, _) = bureau.issue("loket", ExtendedKeyUsagePurpose::ServerAuth);
    let goed = Tls { certificaat, sleutel, clienten: bureau.ca() };
    assert!(fout(Tls { certificaat: leeg.clone(), ..goed.clone() }).contains("leeg.pem"));
    assert!(fout(Tls { clienten: map.path().join("weg.pem"), ..goed.clone() }).contains("weg.pem"));
    let (_, andere_sleutel, _) = bureau.issue("ander", ExtendedKeyUsagePurpose::ServerAuth);
    assert!(fout(Tls { sleutel: andere_sleutel, ..goed.clone() }).contains("passen niet"));
    assert!(goed.configure().is_ok());
}
