using MimeKit;
using MimeKit.Text;
using static NewsTools.Wire.MessageLayout;

namespace NewsTools.Wire;

/// <summary>Reads the copy of a message, and keeps apart what it passes on or answers.</summary>
/// <param name="isReply">Whether the subject says that it is an answer.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class MessageBody(bool isReply, CancellationToken cancellation)
{
    private readonly List<ArticleNote> _notes = [];

    /// <summary>The heads of messages that are passed on, and the messages that are answered.</summary>
    public IReadOnlyList<ArticleNote> Notes => _notes;

    /// <summary>The blocks of the message's own text: its markup, or its plain text where the markup has no words.</summary>
    public IReadOnlyList<TextBlock> Read(MimeMessage message)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(one => !one.IsAttachment).ToList();
        if (texts.Find(one => one.IsHtml) is { } html && MarkupBlocks.Read(MessageText.Of(html, cancellation), null, cancellation) is { Count: > 0 } blocks)
            return OfBlocks(blocks);
        return texts.Find(one => one.IsPlain) is { } part ? OfLines(MessageText.Of(part, cancellation), part.IsFlowed) : [];
    }

    private List<TextBlock> OfBlocks(IReadOnlyList<TextBlock> blocks)
    {
        var units = blocks.Select(block => new Unit(block.Words, block.Block.Kind == BlockKind.BlockQuote, true)).ToList();
        var roles = Of(units, isReply);
        KeepApart(units, roles);
        return [.. blocks.Where((_, i) => roles[i] == Role.Copy)];
    }

    private List<TextBlock> OfLines(string text, bool isFlowed)
    {
        var units = text.ReplaceLineEndings("\n").Split('\n').Select(line => new Unit(line, line.StartsWith('>'), false)).ToList();
        var roles = Of(units, isReply);
        KeepApart(units, roles);
        var blocks = new List<TextBlock>();
        // What stands over the head of another message is not the headline of what stands under it.
        for (var start = 0; start < units.Count;)
        {
            var end = start;
            while (end < units.Count && roles[end] != Role.Head)
                end++;
            var isQuoted = Enumerable.Range(start, end - start).All(i => units[i].IsQuoted || units[i].IsBlank);
            var own = WithoutSignature(string.Join('\n', Enumerable.Range(start, end - start).Where(i => roles[i] == Role.Copy).Select(i => isQuoted ? Unmarked(units[i].Text) : units[i].Text)));
            blocks.AddRange(isFlowed ? MarkupBlocks.Read(new FlowedToHtml().Convert(own), null, cancellation) : WireBody.Plain(own));
            for (start = end; start < units.Count && roles[start] == Role.Head;)
                start++;
        }
        return blocks;
    }

    private void KeepApart(List<Unit> units, Role[] roles)
    {
        for (var start = 0; start < units.Count;)
        {
            var end = start + 1;
            while (end < units.Count && roles[end] == roles[start])
                end++;
            var words = string.Join('\n', units.Skip(start).Take(end - start).Select(unit => Unmarked(unit.Text))).Trim();
            if (roles[start] != Role.Copy && words.Length > 0)
                _notes.Add(new ArticleNote(roles[start] == Role.Head ? NoteKind.ForwardedHead : NoteKind.QuotedMessage, words));
            start = end;
        }
    }

    private static string Unmarked(string line) => line.StartsWith('>') ? line.TrimStart('>').TrimStart(' ') : line;

    /// <summary>A signature follows the line <c>-- </c> (RFC 3676, 4.3).</summary>
    private static string WithoutSignature(string text)
    {
        var at = text.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }
}
