using System.Management.Automation;
using System.Text;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Bad input gives an error that names it, with a stable id, and everything else still comes out.</summary>
public sealed class ErrorTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public ErrorTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("Get-Article", "GetArticleCommand")]
    [InlineData("Get-Quote", "GetQuoteCommand")]
    [InlineData("Find-Person", "FindPersonCommand")]
    [InlineData("Find-Organization", "FindOrganizationCommand")]
    [InlineData("Find-Place", "FindPlaceCommand")]
    [InlineData("ConvertTo-NewsReport", "ConvertToNewsReportCommand")]
    [InlineData("Import-NewsReport", "ImportNewsReportCommand")]
    public void A_missing_file_is_not_found(string command, string type)
    {
        var error = _session.Fail($"param($a) {command} $a", _scratch["nope.txt"]);
        Assert.Equal($"PathNotFound,NewsTools.PowerShell.{type}", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Equal(_scratch["nope.txt"], error.TargetObject);
        Assert.Contains("nope.txt", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_among_good_ones_costs_only_itself()
    {
        var good = _scratch.Write("a.txt", "One.");
        var output = _session.Run(out var errors, "param($good, $bad) Get-Article $good, $bad, $good", good, _scratch["nope.txt"]);
        Assert.Equal(2, output.Count);
        Assert.Equal("PathNotFound,NewsTools.PowerShell.GetArticleCommand", Assert.Single(errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_missing_file_is_told_of_after_what_comes_before_it()
    {
        var good = _scratch.Write("a.txt", string.Concat(Enumerable.Repeat("The ferry opened on Monday.\n\n", 30_000)));
        var output = _session.Run("param($good, $bad) Get-Article $good, $bad 2>&1", good, _scratch["nope.txt"]);
        Assert.Collection(output, first => Assert.Equal("NewsTools.Article", first.TypeNames[0]), second => Assert.IsType<ErrorRecord>(second.BaseObject));
    }

    [Fact]
    public void ErrorAction_Stop_ends_the_pipeline() =>
        Assert.StartsWith("PathNotFound", _session.Fail("param($bad) Get-Article $bad, $bad -ErrorAction Stop", _scratch["nope.txt"]).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void A_directory_is_no_file() =>
        Assert.Equal("IsDirectory,NewsTools.PowerShell.GetArticleCommand", _session.Fail("param($a) Get-Article $a", _scratch.Folder).FullyQualifiedErrorId);

    [Fact]
    public void A_path_of_another_provider_is_no_file() =>
        Assert.Equal("NotAFile,NewsTools.PowerShell.GetArticleCommand", _session.Fail("Get-Article -LiteralPath Variable:HOME").FullyQualifiedErrorId);

    [Fact]
    public void A_drive_that_is_not_there_is_not_found() =>
        Assert.Equal("PathNotFound,NewsTools.PowerShell.GetArticleCommand", _session.Fail("Get-Article -LiteralPath nodrive:/a.txt").FullyQualifiedErrorId);

    [Fact]
    public void An_object_without_an_article_says_so()
    {
        var error = _session.Fail("42 | Get-Article");
        Assert.Equal("UnknownInput,NewsTools.PowerShell.GetArticleCommand", error.FullyQualifiedErrorId);
        Assert.Contains("System.Int32", error.Exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BadFiles { get; } = new()
    {
        { "empty.txt", [], "Empty" },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n "), "Empty" },
        { "binary.bin", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 197 >> 3))], "Binary" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_file_that_holds_no_article_says_why(string name, byte[] bytes, string id)
    {
        var bad = _scratch.Write(name, bytes);
        var output = _session.Run(out var errors, "param($good, $bad) Get-Article $good, $bad, $good | Get-Quote", _scratch.Write("good.txt", "“We open,” said Ada Brook."), bad);
        Assert.Equal($"{id},NewsTools.PowerShell.GetArticleCommand", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Contains(name, errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, output.Count);
    }

    /// <summary>The libraries that sign and encrypt are not shipped: nothing that is read may ask for them.</summary>
    [Theory]
    [InlineData("multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=b", "application/pgp-signature", true)]
    [InlineData("multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=b", "application/pkcs7-signature", true)]
    [InlineData("multipart/mixed; boundary=b", "application/x-pkcs7-mime", true)]
    [InlineData("multipart/mixed; boundary=b", "application/pgp-keys", true)]
    [InlineData("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", "application/octet-stream", false)]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data", "application/pkcs7-mime", false)]
    public void Letters_that_are_signed_are_read_and_those_that_are_encrypted_say_so(string type, string second, bool isRead)
    {
        var first = isRead ? "text/plain; charset=utf-8\n\nThe lock opens again on Monday, the council said. “We are ready,” said Ada Brook." : "application/pgp-encrypted\n\nVersion: 1";
        var letter = _scratch.Write("letter.eml", $"DKIM-Signature: v=1; a=rsa-sha256; d=lock.example; s=x; h=from; bh=YQ==; b=YQ==\nFrom: Ada Brook <ada@lock.example>\nSubject: Lock\nDate: Mon, 3 Mar 2025 06:30:00 +0000\nMIME-Version: 1.0\nContent-Type: {type}\n\n--b\nContent-Type: {first}\n--b\nContent-Type: {second}\nContent-Transfer-Encoding: base64\n\nMIAG\n--b--\n");
        var output = _session.Run(out var errors, "param($letter) Get-Article $letter", letter);
        Assert.Equal(isRead ? 1 : 0, output.Count);
        Assert.Equal(isRead ? 0 : 1, errors.Count);
        Assert.All(errors, error => Assert.Equal(("NoArticle,NewsTools.PowerShell.GetArticleCommand", true), (error.FullyQualifiedErrorId, error.Exception.Message.Contains("letter.eml", StringComparison.Ordinal))));
    }

    public static TheoryData<string, string> OddTexts { get; } = new()
    {
        { "an odd number of marks", "“We open,” said Ada Brook. “We will never close, he said.\n\nThe end." },
        { "marks that only close", "We open,” said Ada Brook. ” ” ”" },
        { "lone surrogates", "“We \ud800 open \udc00,” said Ada Brook. \udfff" },
        { "line ends of old Macs", "“We open,” said Ada Brook.\r\r“We close,” she added.\r" },
        { "nulls and controls", "“We\0 open,” said\u0001 Ada Brook.\u007f Then \u202e turned." },
        { "one endless word", new string('a', 200_000) },
        { "endless marks", string.Concat(Enumerable.Repeat("“", 20_000)) },
    };

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Odd_text_gives_something_and_never_fails(string what, string text)
    {
        var output = _session.Run("param($text) $article = $text | Get-Article -Format Text; $article; $null = $article | Get-Quote; $null = $article | Find-Person; $null = $article | ConvertTo-NewsReport", text);
        Assert.True(output.Count == 1, what);
    }

    [Fact]
    public void Html_nested_ten_thousand_deep_is_read_or_refused()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 10_000)) + "<p>“We open,” said Ada Brook, the mayor, on Monday morning.</p>";
        var output = _session.Run(out var errors, "param($page, $good) $page, $good | Get-Article", page, Pages.Simple);
        Assert.Equal(2, output.Count + errors.Count);
        Assert.Equal("Bridge to stay shut", output[^1].Properties["Headline"].Value);
    }

    [Fact]
    public void Fifty_megabytes_of_text_are_read()
    {
        const string Paragraph = "“We open on Monday,” said Ada Brook, the mayor of Port Alder, who had come to look at the bridge.\n\n";
        var file = _scratch["big.txt"];
        using (var writer = new StreamWriter(file))
            for (var i = 0; i < 50_000_000 / Paragraph.Length; i++)
                writer.Write(Paragraph);
        Assert.True((int)Assert.Single(_session.Run("param($file) (Get-Article $file).WordCount", file)).BaseObject > 9_000_000);
    }
}
