# Verifies the DKIM signatures of letters with Mail::DKIM, and the public key comes from the command line instead of DNS.
# Debian's version of it knows RSA only.
#
#     perl verifies.pl DNS_NAME RECORD FILE...
#
# Prints a line for each file: `pass`, or why not.
use strict;
use warnings;
use Mail::DKIM::PublicKey;
use Mail::DKIM::Verifier;

my ($name, $record, @files) = @ARGV;

{
    no warnings 'redefine';
    *Mail::DKIM::PublicKey::fetch_async = sub {
        my ($class, %asked) = @_;
        my $is_known = "$asked{Selector}._domainkey.$asked{Domain}" eq $name;
        my $key = $is_known ? $class->parse($record) : undef;
        return sub { $asked{Callbacks}{Success}->($key) };
    };
}

for my $file (@files) {
    my $verifier = Mail::DKIM::Verifier->new;
    open my $letter, '<:raw', $file or die "$file: $!";
    local $/;
    $verifier->PRINT(<$letter>);
    $verifier->CLOSE;
    my $detail = $verifier->result_detail;
    print $detail eq 'pass' ? "pass\n" : "$detail\n";
}
