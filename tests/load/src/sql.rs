//! The database's own client, `psql`, kept open: a question costs a round trip and no process.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::failure::Failure;

/// A session.
pub(crate) struct Sql {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// A line that no answer of ours holds.
const END: &str = "-- end of answer";

impl Sql {
    /// Opens a session with this database.
    pub(crate) fn open(url: &str) -> Result<Self, Failure> {
        let mut command = Command::new("psql");
        command.args(["-qAtX", "-v", "ON_ERROR_STOP=1", url]);
        command.env("PGOPTIONS", "-c client_min_messages=warning");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(Failure::system("starting psql"))?;
        let pipes = (child.stdin.take(), child.stdout.take());
        let (Some(questions), Some(answers)) = pipes else {
            return Err(Failure::unexpected("psql without pipes"));
        };
        Ok(Self {
            child,
            questions,
            answers: BufReader::new(answers),
        })
    }

    /// Runs statements and answers what they answer.
    pub(crate) fn ask(&mut self, statements: &str) -> Result<String, Failure> {
        let asked = write!(self.questions, "{statements};\n\\echo '{END}'\n");
        asked
            .and_then(|()| self.questions.flush())
            .map_err(Failure::system("asking psql"))?;
        let mut answer = String::new();
        loop {
            let before = answer.len();
            let octets = self
                .answers
                .read_line(&mut answer)
                .map_err(Failure::system("reading psql"))?;
            if octets == 0 {
                return Err(Failure::unexpected(format!("psql gave up on: {statements:.200}")));
            }
            if answer.get(before..).is_some_and(|line| line.trim_end() == END) {
                answer.truncate(before);
                return Ok(answer.trim_end().to_owned());
            }
        }
    }

    /// Runs a statement that answers one number.
    pub(crate) fn number(&mut self, statement: &str) -> Result<f64, Failure> {
        let answer = self.ask(statement)?;
        answer
            .parse()
            .map_err(|_| Failure::unexpected(format!("no number: {answer:.100}")))
    }
}

impl Drop for Sql {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
