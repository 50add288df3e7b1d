using System.Management.Automation;
using System.Text;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>All the ways in which users hold articles.</summary>
public sealed class ArticleInputTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public ArticleInputTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private string[] Texts(string script, params object?[] arguments) => [.. _session.Run(script + " | ForEach-Object { $_.Text.Trim() }", arguments).Select(o => o.ToString())];

    [Fact]
    public void Path_takes_names_and_patterns()
    {
        _scratch.Write("a1.txt", "One.");
        _scratch.Write("a2.txt", "Two.");
        _scratch.Write("b.txt", "Three.");
        Directory.CreateDirectory(_scratch["a3.txt"]);
        Assert.Equal(["One.", "Two.", "Three."], Texts("param($a, $b) Get-Article $a, $b", _scratch["a*.txt"], _scratch["b.txt"]));
    }

    [Theory]
    [InlineData("[a]1.txt")]
    [InlineData("a[1].html")]
    [InlineData("it’s “new” & 100%.txt")]
    public void Names_with_brackets_and_quotes_work(string name)
    {
        _scratch.Write(name, "One.");
        _scratch.Write("decoy.txt", "Decoy.");
        Assert.Equal(["One."], Texts("param($a) Get-Article -LiteralPath $a -Format Text", _scratch[name]));
        Assert.Equal(["One."], Texts("param($a) Get-Article -LP $a -Format Text", _scratch[name]));
        Assert.Equal(["One."], Texts("param($a) Get-Article $a -Format Text", _scratch[name]));
        Assert.Equal(["One."], Texts("param($a) [System.IO.FileInfo]::new($a) | Get-Article -Format Text", _scratch[name]));
    }

    [Fact]
    public void A_pattern_outranks_a_name_that_looks_like_one()
    {
        _scratch.Write("[a]1.txt", "Bracket.");
        _scratch.Write("a1.txt", "Plain.");
        Assert.Equal(["Plain."], Texts("param($a) Get-Article $a", _scratch["[a]1.txt"]));
        Assert.Equal(["Bracket."], Texts("param($a) Get-Article -LiteralPath $a", _scratch["[a]1.txt"]));
    }

    [Fact]
    public void Paths_are_relative_to_the_location_of_the_session()
    {
        _scratch.Write("here.txt", "Here.");
        using var session = new Session();
        session.Run("param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder)", _scratch.Folder);
        var article = Assert.Single(session.Run("Get-Article here.txt"));
        Assert.Equal(_scratch["here.txt"], article.Properties["Path"].Value);
    }

    [Fact]
    public void A_string_is_text_and_never_a_path()
    {
        var file = _scratch.Write("a.txt", "In the file.");
        Assert.Equal([file], Texts("param($a) $a | Get-Article", file));
        Assert.Equal(["One.", "Two."], Texts("'One.', 'Two.' | Get-Article"));
        Assert.Equal(["One.", "Two."], Texts("Get-Article -InputObject 'One.', 'Two.'"));
    }

    [Fact]
    public void A_string_that_names_a_file_is_warned_of()
    {
        using var session = new Session();
        Assert.Contains("Use -Path", session.Show("param($a) $a | Get-Article", _scratch.Write("a.txt", "In the file.")), StringComparison.Ordinal);
        Assert.DoesNotContain("Use -Path", session.Show("'We open.' | Get-Article"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_in_a_string_is_read_as_html()
    {
        var article = Assert.Single(_session.Run("param($page) $page | Get-Article", Pages.Simple));
        Assert.Equal("Html", article.Properties["Format"].Value.ToString());
        Assert.Equal("Bridge to stay shut", article.Properties["Headline"].Value);
        Assert.DoesNotContain("Sport", article.Properties["Text"].Value.ToString(), StringComparison.Ordinal);
    }

    // Get-Content adds these properties to each line that it sends.
    private static PSObject Line(string text, string file, long number)
    {
        var line = PSObject.AsPSObject(text);
        line.Properties.Add(new PSNoteProperty("PSPath", $"Microsoft.PowerShell.Core\\FileSystem::{file}"));
        line.Properties.Add(new PSNoteProperty("ReadCount", number));
        return line;
    }

    [Fact]
    public void The_lines_of_Get_Content_make_one_article_a_file()
    {
        object[] lines = [Line("First.", "/news/a.txt", 1), Line("", "/news/a.txt", 2), Line("Second.", "/news/a.txt", 3), Line("Other.", "/news/b.txt", 1), "Loose."];
        var articles = _session.Run("param($lines) $lines | Get-Article -Format Text", (object)lines);
        Assert.Equal(["First.\n\nSecond.", "Other.", "Loose."], articles.Select(a => a.Properties["Text"].Value.ToString()!.Trim()));
        Assert.EndsWith("a.txt", (string)articles[0].Properties["Path"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_Get_ChildItem_are_files()
    {
        var name = PSObject.AsPSObject("a.txt".Insert(0, ""));
        name.Properties.Add(new PSNoteProperty("PSPath", "Microsoft.PowerShell.Core\\FileSystem::" + _scratch.Write("a.txt", "In the file.")));
        Assert.Equal(["In the file."], Texts("param($name) $name | Get-Article", name));
    }

    [Fact]
    public void Objects_with_content_or_text_are_read()
    {
        Assert.Equal(["One."], Texts("[pscustomobject]@{ Content = 'One.' } | Get-Article"));
        Assert.Equal(["One."], Texts("[pscustomobject]@{ id = 7; text = 'One.' } | Get-Article"));
        Assert.Equal(["One."], Texts("@{ Content = 'One.' } | Get-Article"));
        Assert.Equal(["Zoë."], Texts("param($bytes) [pscustomobject]@{ Content = $bytes } | Get-Article", Encoding.UTF8.GetBytes("Zoë.")));
    }

    [Fact]
    public void A_response_gives_its_address_and_character_set()
    {
        var page = Encoding.Latin1.GetBytes(Pages.Simple.Replace("old bridge", "café on the quay", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"').Replace('’', '\''));
        var article = Assert.Single(_session.Run("""
            param($bytes)
            $response = [System.Net.Http.HttpResponseMessage]::new()
            $response.RequestMessage = [System.Net.Http.HttpRequestMessage]::new('Get', 'https://news.example/cafe')
            $response.Content = [System.Net.Http.ByteArrayContent]::new($bytes)
            $response.Content.Headers.ContentType = 'text/html; charset=iso-8859-1'
            [pscustomobject]@{ Content = 'decoded wrongly'; RawContentStream = [System.IO.MemoryStream]::new($bytes); BaseResponse = $response } | Get-Article
            """, page));
        Assert.Contains("café on the quay", article.Properties["Text"].Value.ToString(), StringComparison.Ordinal);
        Assert.Equal("https://news.example/cafe", article.Properties["Uri"].Value?.ToString());
    }

    [Theory]
    [InlineData("Path")]
    [InlineData("FullName")]
    [InlineData("LiteralPath")]
    public void Rows_of_a_table_name_files_dates_and_outlets(string column)
    {
        var rows = $"[pscustomobject]@{{ {column} = $a; PublishedAt = '2026-03-04'; Outlet = 'Alder Post' }}, [pscustomobject]@{{ {column} = $a; PublishedAt = '2026-03-05'; Outlet = 'Harbour News' }}";
        var articles = _session.Run($"param($a) {rows} | Get-Article", _scratch.Write("a.txt", "One."));
        Assert.Equal(["Alder Post", "Harbour News"], articles.Select(a => a.Properties["Outlet"].Value));
        Assert.Equal([4, 5], articles.Select(a => ((DateTimeOffset)a.Properties["PublishedAt"].Value).Day));
    }

    [Fact]
    public void Directories_in_a_pipeline_are_passed_over()
    {
        var file = new FileInfo(_scratch.Write("a.txt", "One."));
        Assert.Equal(["One."], Texts("param($folder, $file) $folder, $file | Get-Article", new DirectoryInfo(_scratch.Folder), file));
    }

    [Fact]
    public void Articles_pass_through_and_what_belongs_to_one_gives_it_once()
    {
        Assert.Single(_session.Run("param($page) $article = Get-Article $page; $article, $article.Analyze().Quotes, $article.Analyze().People | ForEach-Object { $_ } | Get-Article | Where-Object { $_ -ne $article }; $article | Get-Article",
            Repository.Sample("wire-dateline.txt")));
        Assert.Single(_session.Run("param($page) Get-Quote $page | Get-Article", Repository.Sample("wire-dateline.txt")));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("1252")]
    [InlineData("latin1")]
    public void Encoding_takes_names_and_code_pages(string encoding)
    {
        _scratch.Write("a.txt", Encoding.Latin1.GetBytes("Zoë."));
        Assert.Equal(["Zoë."], Texts("param($a, $e) Get-Article $a -Encoding $e", _scratch["a.txt"], encoding));
    }

    [Fact]
    public void What_the_caller_knows_outranks_the_page()
    {
        var article = Assert.Single(_session.Run("param($page) $page | Get-Article -Outlet 'Harbour News' -PublishedAt 2026-03-04T09:30:00Z", Pages.Simple));
        Assert.Equal("Harbour News", article.Properties["Outlet"].Value);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero), article.Properties["PublishedAt"].Value);
    }

    [Theory]
    [InlineData("feed.xml", "Rss", 2, """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Alder Post</title><link>https://alder.example/</link><description>News</description>
        <item><title>One</title><link>https://alder.example/1</link><description>What the council decided.</description><content:encoded><![CDATA[<p>The bridge will stay shut, the council of Port Alder decided on Tuesday after a long and heated meeting at which forty people spoke.</p><p>“We will not open what we are not sure of,” said Petra Lindqvist, the chief engineer, who had asked for the closure in May.</p><p>Shopkeepers on both banks said that they had lost a third of their trade since the spring and asked for help with their rents.</p>]]></content:encoded></item>
        <item><title>Two</title><link>https://alder.example/2</link><description>What the council decided.</description><content:encoded><![CDATA[<p>The ferry will not sail, the council of Port Alder decided on Tuesday after a long and heated meeting at which forty people spoke.</p><p>“We will not open what we are not sure of,” said Petra Lindqvist, the chief engineer, who had asked for the closure in May.</p><p>Shopkeepers on both banks said that they had lost a third of their trade since the spring and asked for help with their rents.</p>]]></content:encoded></item>
        </channel></rss>
        """)]
    [InlineData("mail.eml", "Email", 1, "From: Ada Brook <ada@alder.example>\r\nTo: desk@alder.example\r\nSubject: Bridge to stay shut\r\nDate: Wed, 04 Mar 2026 09:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe bridge will stay shut, the council said on Tuesday.\r\n")]
    public void Feeds_and_mail_are_told_by_their_content(string name, string format, int count, string text)
    {
        var articles = _session.Run("param($a) Get-Article $a", _scratch.Write(name, text));
        Assert.Equal(count, articles.Count);
        Assert.All(articles, article => Assert.Equal(format, article.Properties["Format"].Value.ToString()));
    }
}
