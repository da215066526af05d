# Verifies the DKIM signature of the email on standard input with Mail::DKIM; the public key comes from the argument
# and not from the DNS. Prints what it found.
use strict;
use warnings;
use Mail::DKIM::PublicKey;
use Mail::DKIM::Verifier;

my $record = shift @ARGV;
{
    no warnings 'redefine';
    *Mail::DKIM::PublicKey::fetch_async = sub {
        my ($class, %request) = @_;
        my $key = $class->parse($record);
        return sub { return $request{Callbacks}{Success}->($key) };
    };
}
my $verifier = Mail::DKIM::Verifier->new;
binmode STDIN;
while (my $line = <STDIN>) {
    $verifier->PRINT($line);
}
$verifier->CLOSE;
print $verifier->result_detail, "\n";
