//! A PulseAudio server, spoken to over its socket by the one thread that makes the sound. The server asks for frames;
//! while it does not ask, the thread sleeps in a read.

use super::{Output, Stream};
use crate::audio::RATE;
use pulseaudio::protocol::{
    self, AuthParams, AuthReply, ChannelMap, Command, CreatePlaybackStreamReply, DEFAULT_SINK, DESCRIPTOR_SIZE,
    Descriptor, DescriptorFlags, MAX_VERSION, PlaybackStreamParams, Prop, Props, SampleFormat, SampleSpec,
    SetClientNameReply,
    stream::{BufferAttr, StreamFlags},
};
use std::{
    env, fs,
    io::{self, BufReader, Cursor, ErrorKind, Read, Write},
    os::unix::net::UnixStream,
    path::PathBuf,
    time::Duration,
};

/// Bytes of a frame: two floats.
const FRAME: usize = 8;
/// What the server holds of us, and so how late an effect is heard at most.
const AHEAD_MS: u32 = 60;
/// It asks for no less than this at a time.
const ASK_MS: u32 = 20;
/// A server that is silent for so long does not stop us from hearing that the game has ended.
const PATIENCE: Duration = Duration::from_secs(2);
/// No message of a server is as long as this.
const LONGEST: usize = 1 << 20;

/// The server of the environment.
#[derive(Clone, Copy, Debug)]
pub struct Pulse;

impl Output for Pulse {
    fn open(&mut self) -> Option<Box<dyn Stream>> {
        let stream = sockets().into_iter().find_map(|path| UnixStream::connect(path).ok())?;
        Some(Box::new(Playing::begin(stream)?))
    }
}

/// Where a server may listen, the likeliest first. One at the other end of a network is not for us.
fn sockets() -> Vec<PathBuf> {
    if let Ok(servers) = env::var("PULSE_SERVER") {
        return addresses(&servers);
    }
    let at = |name: &str, rest: &str| env::var_os(name).map(|v| PathBuf::from(v).join(rest));
    let own = [at("PULSE_RUNTIME_PATH", "native"), at("XDG_RUNTIME_DIR", "pulse/native")];
    own.into_iter().flatten().chain([PathBuf::from("/var/run/pulse/native")]).collect()
}

/// The sockets in a list of servers, as PulseAudio writes it: `{machine}unix:/path` or `/path`, with spaces between.
fn addresses(servers: &str) -> Vec<PathBuf> {
    let bare = |s: &str| s.rsplit_once('}').map_or(s, |(_, rest)| rest).to_owned();
    let path = |s: String| {
        let path = s.strip_prefix("unix:").unwrap_or(&s);
        path.starts_with('/').then(|| PathBuf::from(path))
    };
    servers.split_whitespace().map(bare).filter_map(path).collect()
}

/// A stream at a server.
struct Playing {
    socket: UnixStream,
    version: u16,
    channel: u32,
    /// What has been read and is not a whole message yet.
    read: Vec<u8>,
    /// Bytes that are wanted.
    wanted: usize,
    /// Frames as bytes.
    bytes: Vec<u8>,
}

impl Playing {
    /// Introduces us and asks for a stream; none if the server will not have us.
    fn begin(socket: UnixStream) -> Option<Self> {
        socket.set_read_timeout(Some(PATIENCE)).ok()?;
        socket.set_write_timeout(Some(PATIENCE)).ok()?;
        let mut server = BufReader::new(socket);
        let cookie = pulseaudio::cookie_path_from_env().and_then(|path| fs::read(path).ok()).unwrap_or_default();
        let auth = AuthParams { version: MAX_VERSION, supports_shm: false, supports_memfd: false, cookie };
        let auth: AuthReply = ask(&mut server, 0, Command::Auth(auth), MAX_VERSION)?;
        let version = auth.version.min(MAX_VERSION);
        let mut props = Props::new();
        props.set(Prop::ApplicationName, c"jinxia");
        let _: SetClientNameReply = ask(&mut server, 1, Command::SetClientName(props), version)?;
        let params = Command::CreatePlaybackStream(params());
        let reply: CreatePlaybackStreamReply = ask(&mut server, 2, params, version)?;
        let read = server.buffer().to_vec();
        let (channel, wanted) = (reply.channel, reply.requested_bytes as usize);
        Some(Self { socket: server.into_inner(), version, channel, read, wanted, bytes: Vec::new() })
    }

    /// Takes a whole message off what has been read, and hears it.
    fn hear(&mut self) -> io::Result<bool> {
        let Some(length) = self.read.first_chunk::<4>().map(|n| u32::from_be_bytes(*n) as usize) else {
            return Ok(false);
        };
        if length > LONGEST {
            return Err(ErrorKind::InvalidData.into());
        }
        let end = DESCRIPTOR_SIZE + length;
        let Some(message) = self.read.get(DESCRIPTOR_SIZE..end) else { return Ok(false) };
        // What cannot be understood is none of our business.
        let heard = Command::read_tag_prefixed(&mut Cursor::new(message), self.version);
        self.read.drain(..end);
        match heard {
            Ok((_, Command::Request(request))) if request.channel == self.channel => {
                self.wanted = self.wanted.saturating_add(request.length as usize);
            }
            Ok((_, Command::PlaybackStreamKilled(channel))) if channel == self.channel => {
                return Err(ErrorKind::ConnectionAborted.into());
            }
            _ => {}
        }
        Ok(true)
    }
}

impl Stream for Playing {
    fn wanted(&mut self) -> io::Result<usize> {
        loop {
            while self.hear()? {}
            if self.wanted >= FRAME {
                // Never more than a second at once, whatever it asks for.
                let wanted = (self.wanted / FRAME).min(RATE as usize);
                self.wanted -= wanted * FRAME;
                return Ok(wanted);
            }
            let mut part = [0; 1024];
            match self.socket.read(&mut part) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(n) => self.read.extend_from_slice(&part[..n]),
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => return Ok(0),
                Err(e) => return Err(e),
            }
        }
    }

    fn write(&mut self, frames: &[f32]) -> io::Result<()> {
        let length = size_of_val(frames) as u32;
        let mut head = [0; DESCRIPTOR_SIZE];
        let flags = DescriptorFlags::empty();
        protocol::encode_descriptor(&mut head, &Descriptor { length, channel: self.channel, offset: 0, flags });
        self.bytes.clear();
        self.bytes.extend_from_slice(&head);
        self.bytes.extend(frames.iter().flat_map(|x| x.to_le_bytes()));
        self.socket.write_all(&self.bytes)
    }
}

fn ask<R: protocol::CommandReply>(
    server: &mut BufReader<UnixStream>,
    number: u32,
    command: Command,
    version: u16,
) -> Option<R> {
    protocol::write_command_message(server.get_mut(), number, &command, version).ok()?;
    protocol::read_reply_message(server, version).ok().map(|(_, reply)| reply)
}

fn params() -> PlaybackStreamParams {
    let bytes = |ms: u32| RATE / 1000 * ms * FRAME as u32;
    let mut props = Props::new();
    props.set(Prop::MediaName, c"jinxia");
    props.set(Prop::MediaRole, c"game");
    PlaybackStreamParams {
        sample_spec: SampleSpec { format: SampleFormat::Float32Le, channels: 2, sample_rate: RATE },
        channel_map: ChannelMap::stereo(),
        sink_name: Some(DEFAULT_SINK.to_owned()),
        buffer_attr: BufferAttr {
            max_length: u32::MAX,
            target_length: bytes(AHEAD_MS),
            pre_buffering: u32::MAX,
            minimum_request_length: bytes(ASK_MS),
            ..Default::default()
        },
        flags: StreamFlags { adjust_latency: true, ..Default::default() },
        props,
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_found_in_a_list() {
        let paths = |s: &str| addresses(s).iter().map(|p| p.display().to_string()).collect::<Vec<_>>();
        assert_eq!(paths("unix:/run/p/native"), ["/run/p/native"]);
        assert_eq!(paths("{3f}unix:/a tcp:host:4713 /b"), ["/a", "/b"]);
        assert!(paths("tcp:host").is_empty());
        assert!(paths("").is_empty());
    }

    #[test]
    fn a_server_that_talks_nonsense_is_no_server() {
        let (ours, mut theirs) = UnixStream::pair().expect("a pair of sockets");
        io::Write::write_all(&mut theirs, &[0xff; 64]).expect("written");
        drop(theirs);
        assert!(Playing::begin(ours).is_none());
    }
}
