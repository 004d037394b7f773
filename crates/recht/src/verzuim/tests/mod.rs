mod eigenschappen;
mod scenario;
