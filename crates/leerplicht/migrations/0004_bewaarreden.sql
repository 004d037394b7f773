-- Why a closed report is kept as another class than goes with its outcome.
ALTER TABLE leerplicht_handeling ADD COLUMN bewaarreden TEXT;
