using System.Text;
using NewsTools.Wire;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>Messages in messages, mailboxes, and character sets that are not what they say.</summary>
public sealed class EmailLayoutTests
{
    private const string Own = "“We saved the maps first,” said Pia Lund, who has kept the shelves in order.";
    private const string Other = "The library of Ostwick shut its doors on Thursday after a pipe burst, the librarian said.";

    private static Article[] Articles(byte[] bytes, List<ArticleReadException>? skipped = null) => [.. new EmailArticleReader(new ArticleReaders()).Read(
        ArticleSource.FromBytes(bytes, "mail.eml"), new ArticleReadOptions { Skipped = skipped is null ? null : error => skipped.Add((ArticleReadException)error) }, TestContext.Current.CancellationToken)];

    private static string Message(string body, string subject = "Library", string type = "text/plain; charset=utf-8") =>
        $"From: Ada Quill <ada@mail.example>\r\nTo: desk@mail.example\r\nSubject: {subject}\r\nDate: Mon, 2 Mar 2026 10:00:01 +0000\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n";

    private static string[] Paragraphs(string message)
    {
        var article = Assert.Single(Articles(Encoding.UTF8.GetBytes(message)));
        return [.. article.Blocks.Where(block => block.Kind != BlockKind.Headline).Select(block => article[block.Span])];
    }

    [Theory]
    [InlineData("-----Original Message-----\nFrom: Hal Moor <hal@mail.example>\nSent: Sunday, March 1, 2026 9:15 AM\nTo: Desk <desk@mail.example>\nSubject: Pipe\n")]
    [InlineData("---------- Forwarded message ---------\nFrom: Hal Moor <hal@mail.example>\nDate: Sun, 1 Mar 2026 at 09:15\nSubject: Pipe\nTo: Desk <desk@mail.example>\n\n")]
    [InlineData("Begin forwarded message:\n\nFrom: Hal Moor <hal@mail.example>\nSubject: Pipe\nDate: 1 March 2026 at 09:15:00 GMT\nTo: Desk <desk@mail.example>\n")]
    [InlineData("________________________________\nFrom: Hal Moor <hal@mail.example>\nSent: Sunday, March 1, 2026 9:15 AM\nTo: Desk <desk@mail.example>;\n Night Desk <night@mail.example>\nSubject: Pipe\n")]
    [InlineData("From: Hal Moor <hal@mail.example>\nDate: 1 March 2026\nTo: Desk <desk@mail.example>\n")]
    [InlineData("*From:* Hal Moor <hal@mail.example>\n*Sent:* Sunday, March 1, 2026 9:15 AM\n*To:* Desk\n*Subject:* Pipe\n")]
    [InlineData("-----Ursprüngliche Nachricht-----\nVon: Hal Moor <hal@mail.example>\nGesendet: Sonntag, 1. März 2026 09:15\nAn: Desk\nBetreff: Rohr\n")]
    public void Head_of_a_message_passed_on_is_no_copy(string head)
    {
        var message = Message($"FYI\n\n{head}\n{Other}\n\n{Own}", "FW: Library");
        Assert.Equal(["FYI", Other, Own], Paragraphs(message));
        var article = Articles(Encoding.UTF8.GetBytes(message))[0];
        Assert.Equal([NoteKind.ForwardedHead], article.Notes.Select(note => note.Kind));
        Assert.Contains("Hal Moor", article.Notes[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Blocks, block => block.Kind == BlockKind.Subhead);
    }

    [Theory]
    [InlineData("On Sun, Mar 1, 2026 at 9:15 AM Desk <desk@mail.example> wrote:\n\n> “Nobody knows,” said Una Thring.\n> Could you send a statement?\n")]
    [InlineData("On Sun, Mar 1, 2026 at 9:15 AM The Night Desk of the Mail\n<desk@mail.example> wrote:\n> “Nobody knows,” said Una Thring.\n>> And before?\n")]
    [InlineData("Am 01.03.26 um 09:15 schrieb Desk:\n> „Niemand weiß es“, sagte Una Thring.\n")]
    [InlineData("Le 1 mars 2026 à 09:15, Desk <desk@mail.example> a écrit :\n\n> « Personne ne sait », a dit Una Thring.\n")]
    [InlineData("> “Nobody knows,” said Una Thring.\n")]
    [InlineData("-----Original Message-----\nFrom: Desk <desk@mail.example>\nSent: Sunday, March 1, 2026 9:15 AM\nTo: Ada\nSubject: Library\n\n“Nobody knows,” said Una Thring.\n")]
    public void Message_that_is_answered_is_kept_apart(string quoted)
    {
        var message = Message($"{Own}\n\n{quoted}", "Re: Library");
        Assert.Equal([Own], Paragraphs(message));
        var note = Assert.Single(Articles(Encoding.UTF8.GetBytes(message))[0].Notes);
        Assert.Equal(NoteKind.QuotedMessage, note.Kind);
        Assert.Contains("Una Thring", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_right_above_the_introduction_stays() =>
        Assert.Equal([Own], Paragraphs(Message($"{Own}\nOn 1 Mar 2026 Desk wrote:\n> What of the maps?\n", "Re: Library")));

    [Fact]
    public void Answers_between_the_quoted_lines_are_copy() =>
        Assert.Equal([Own, Other], Paragraphs(Message($"On 1 Mar 2026 Desk wrote:\n> What of the maps?\n\n{Own}\n\n> And the doors?\n\n{Other}", "Re: Library")));

    [Fact]
    public void Message_that_is_all_quotation_is_copy() => Assert.Equal([Other, Own], Paragraphs(Message($"> {Other}\n>\n> {Own}", "Fwd: Library")));

    [Theory]
    [InlineData("From: the harbour came a smell of diesel, said Pia Lund.")]
    [InlineData("On 1 March she wrote:")]
    [InlineData("To: all who use the library.")]
    public void Copy_that_looks_like_a_head_is_copy(string line) => Assert.Contains(line, Paragraphs(Message($"{Other}\n\n{line}\n\n{Own}")));

    [Fact]
    public void Markup_is_parted_too()
    {
        Assert.Equal([Own], Paragraphs(Message($"<p>{Own}</p><div class=\"gmail_attr\">On 1 Mar 2026 Desk &lt;desk@mail.example&gt; wrote:</div><blockquote><p>“Nobody knows,” said Una Thring.</p></blockquote>", "Re: Library", "text/html; charset=utf-8")));
        Assert.Equal([Other], Paragraphs(Message($"<p><b>From:</b> Hal Moor<br><b>Sent:</b> Sunday, March 1, 2026<br><b>To:</b> Desk<br><b>Subject:</b> Pipe</p><p>{Other}</p>", "FW: Library", "text/html; charset=utf-8")));
        Assert.Equal([Own, "We regret the pipe."], Paragraphs(Message($"<p>{Own}</p><blockquote><p>We regret the pipe.</p></blockquote>", "Library", "text/html; charset=utf-8")));
    }

    [Theory]
    [InlineData("From now on you can read our stories in any browser at 10:30 by")]
    [InlineData("From nine in the morning until 10:30 at night the hall was full.")]
    [InlineData("From ada@mail.example Mon Mar  2 10:00:00 2026")]
    public void Line_of_copy_begins_no_message(string line)
    {
        var mailbox = $"From ada@mail.example Mon Mar  2 10:00:00 2026\n{Message($"{Other}\n\n{line}\nsigning in.\n\n{Own}")}\nFrom ada@mail.example Mon Mar  2 10:00:00 2026\n{Message(Own, "Second")}\n";
        var articles = Articles(Encoding.UTF8.GetBytes(mailbox.ReplaceLineEndings("\n")));
        Assert.Equal(["Library", "Second"], articles.Select(article => article.Headline));
        Assert.Contains(line, articles[0].Text, StringComparison.Ordinal);
        Assert.Contains(Own, articles[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">From the hall came a smell of smoke.", "From the hall came a smell of smoke.")]
    [InlineData(">>From the hall came a smell of smoke.", "From the hall came a smell of smoke.")]
    public void Sign_that_a_mailbox_puts_before_a_line_is_taken_off(string line, string expected)
    {
        var mailbox = $"From ada@mail.example Mon Mar  2 10:00:00 2026\r\n{Message($"{Other}\n\n{line}\n\n{Own}")}\r\n";
        var article = Assert.Single(Articles(Encoding.UTF8.GetBytes(mailbox)));
        Assert.Equal(line.StartsWith(">>", StringComparison.Ordinal) ? 2 : 3, article.Blocks.Count(block => block.Kind != BlockKind.Headline));
        Assert.Contains(expected, article.Text + string.Concat(article.Notes.Select(note => note.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(">From", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_message_costs_none_of_its_neighbours()
    {
        var mailbox = $"From a Mon Mar  2 10:00:00 2026\n{Message(Own)}\nFrom a Mon Mar  2 10:00:00 2026\nX: \n\nFrom a Mon Mar  2 10:00:00 2026\n{Message(Other, "Third")}\n";
        Assert.Equal(["Library", "Third"], Articles(Encoding.UTF8.GetBytes(mailbox.ReplaceLineEndings("\n"))).Select(article => article.Headline));
    }

    [Theory]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("us-ascii", "utf-8")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("x-none", "utf-8")]
    public void Bytes_decide_where_the_character_set_lies(string told, string real)
    {
        const string Words = "“Café” in Malmö, said Zoë Brandt on Monday.";
        var encoding = real == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var article = Assert.Single(Articles(encoding.GetBytes(Message($"{Words}\n\nThe town has said nothing since then.", "Library", $"text/plain; charset={told}"))));
        Assert.Contains(Words, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void Raw_subject_is_read(string real)
    {
        var encoding = real == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Assert.Equal("Café in Malmö shuts", Assert.Single(Articles(encoding.GetBytes(Message(Own, "Café in Malmö shuts")))).Headline);
    }
}
