//! Mutual TLS: the certificate of the Verzuimloket, and from whom it takes one.

use std::path::PathBuf;
use std::sync::Arc;

use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{VerifierBuilderError, WebPkiClientVerifier};
use rustls::{RootCertStore, ServerConfig};

/// Files for mutual TLS, in PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tls {
    /// The certificate of the server, with what lies between it and its authority.
    pub certificaat: PathBuf,
    /// Its private key.
    pub sleutel: PathBuf,
    /// The authority that gives clients their certificate; without one of its certificates nobody gets in.
    pub clienten: PathBuf,
}

/// A certificate or a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Tlsfout {
    /// The file cannot be read, or holds something else.
    #[error("{} kan niet worden gelezen; verwacht een bestand in PEM", bestand.display())]
    Bestand {
        /// Which.
        bestand: PathBuf,
        /// Why not.
        #[source]
        oorzaak: rustls::pki_types::pem::Error,
    },
    /// A file without a certificate.
    #[error("in {} staat geen certificaat", .0.display())]
    Leeg(PathBuf),
    /// Certificate and key do not fit, or cannot be used.
    #[error("certificaat en sleutel passen niet bij elkaar of zijn niet bruikbaar")]
    Onbruikbaar(#[from] rustls::Error),
    /// The authority of the clients cannot be used.
    #[error("de uitgever van de certificaten van aansluitingen is niet bruikbaar")]
    Uitgever(#[from] VerifierBuilderError),
}

impl Tls {
    pub(super) fn configure(&self) -> Result<RustlsAcceptor, Tlsfout> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let uitgevers = Arc::new(read_uitgevers(&self.clienten)?);
        let keuring = WebPkiClientVerifier::builder_with_provider(uitgevers, Arc::clone(&provider)).build()?;
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_client_cert_verifier(keuring)
            .with_single_cert(read_certificaten(&self.certificaat)?, read_sleutel(&self.sleutel)?)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(RustlsAcceptor::new(RustlsConfig::from_config(Arc::new(config))))
    }
}

/// The certificates of a file.
pub(crate) fn read_certificaten(bestand: &PathBuf) -> Result<Vec<CertificateDer<'static>>, Tlsfout> {
    let fout = |oorzaak| Tlsfout::Bestand { bestand: bestand.clone(), oorzaak };
    let certificaten: Vec<_> =
        CertificateDer::pem_file_iter(bestand).map_err(fout)?.collect::<Result<_, _>>().map_err(fout)?;
    if certificaten.is_empty() { Err(Tlsfout::Leeg(bestand.clone())) } else { Ok(certificaten) }
}

/// The private key of a file.
pub(crate) fn read_sleutel(bestand: &PathBuf) -> Result<PrivateKeyDer<'static>, Tlsfout> {
    PrivateKeyDer::from_pem_file(bestand).map_err(|oorzaak| Tlsfout::Bestand { bestand: bestand.clone(), oorzaak })
}

/// The authorities of a file.
pub(crate) fn read_uitgevers(bestand: &PathBuf) -> Result<RootCertStore, Tlsfout> {
    let mut uitgevers = RootCertStore::empty();
    for certificaat in read_certificaten(bestand)? {
        uitgevers.add(certificaat)?;
    }
    Ok(uitgevers)
}
