using MimeKit;
using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>Reads messages (RFC 5322, MIME), newsletters and mailboxes of them. Attached and forwarded documents are read too.</summary>
/// <param name="inner">Reads the attachments.</param>
public sealed class EmailArticleReader(ArticleReaders inner) : IArticleReader
{
    private const string Origin = "email";

    /// <summary>Messages inside messages: no deeper than this.</summary>
    private const int MaximumDepth = 8;

    /// <summary>A block longer than this is copy, whatever it says: UTF-16 units.</summary>
    private const int LongestMailingLine = 300;

    private static readonly string[] MailingCues = [.. DataFile.Lines("Email/Data/mailing-cues.txt", typeof(EmailArticleReader).Assembly)];

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Email;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = SourceBytes.Read(source, options.MaximumBytes, cancellation);
        var count = 0;
        var faults = new List<ArticleReadException>();
        foreach (var one in Mailbox.Is(bytes) ? Mailbox.Messages(bytes) : [bytes])
        {
            cancellation.ThrowIfCancellationRequested();
            if (Parse(one, source, faults, cancellation) is not { } message)
                continue;
            using (message)
            {
                foreach (var article in ArticlesOf(message, source, options, 0, cancellation))
                {
                    count++;
                    yield return article;
                }
            }
        }
        // One broken message costs none of the others; a source of nothing else is broken itself.
        if (count == 0 && faults.Count > 0)
            throw faults[0];
        foreach (var fault in faults)
            options.Skipped?.Invoke(fault);
        if (count == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The message has no text.");
    }

    private static MimeMessage? Parse(byte[] bytes, ArticleSource source, List<ArticleReadException> faults, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        try
        {
            return new MimeParser(stream, MimeFormat.Entity).ParseMessage(cancellation) ?? throw new FormatException("It holds no message.");
        }
        catch (FormatException error)
        {
            faults.Add(new ArticleReadException(ArticleReadFault.Malformed, source.Name, "It is not a readable message.", error));
            return null;
        }
    }

    private IEnumerable<Article> ArticlesOf(MimeMessage message, ArticleSource source, ArticleReadOptions options, int depth, CancellationToken cancellation)
    {
        if (ReadGuard.ReadItem(source.Name, options, () => ArticleOf(message, source, options, cancellation)) is { } article)
            yield return article;
        foreach (var part in Documents(message))
        {
            cancellation.ThrowIfCancellationRequested();
            if (part is MessagePart { Message: { } inner })
            {
                if (depth < MaximumDepth)
                    foreach (var forwarded in ArticlesOf(inner, source, options, depth + 1, cancellation))
                        yield return forwarded;
            }
            else if (part is MimePart { Content: not null } file)
            {
                foreach (var attached in Attached(file, source, options, cancellation))
                    yield return attached;
            }
        }
    }

    /// <summary>The messages and files that hang at a message, those inside forwarded messages not among them.</summary>
    private static List<MimeEntity> Documents(MimeMessage message)
    {
        var bodies = new HashSet<MimeEntity>(message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment));
        var found = new List<MimeEntity>();
        var open = new Stack<MimeEntity>();
        if (message.Body is { } body)
            open.Push(body);
        while (open.TryPop(out var entity))
        {
            if (entity is Multipart parts)
                foreach (var part in parts.Reverse())
                    open.Push(part);
            else if (entity is MessagePart || !bodies.Contains(entity) && IsDocument(entity))
                found.Add(entity);
        }
        return found;
    }

    private static bool IsDocument(MimeEntity part) => part is not TextRfc822Headers && part.ContentType.MediaType.ToLowerInvariant() switch
    {
        "text" => part.IsAttachment && !part.ContentType.IsMimeType("text", "calendar") && !part.ContentType.IsMimeType("text", "vcard"),
        "application" => part.ContentType.MediaSubtype.ToLowerInvariant() is "pdf" or "xml" or "json" or "xhtml+xml" or "nitf+xml" or "gzip" or "rss+xml" or "atom+xml"
            || part.ContentType.Name is { } name && Path.GetExtension(name).ToLowerInvariant() is ".pdf" or ".xml" or ".json" or ".html" or ".htm" or ".txt" or ".md" or ".eml",
        _ => false,
    };

    private IEnumerable<Article> Attached(MimePart file, ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        file.Content!.DecodeTo(content, cancellation);
        // The name is only shown; it never becomes a path.
        var attachment = ArticleSource.FromBytes(content.ToArray(), $"{source.Name}#{file.FileName ?? file.ContentId ?? file.ContentType.MimeType}", file.ContentType.MimeType);
        List<Article> articles;
        try
        {
            articles = [.. inner.Read(attachment, options with { Format = ArticleFormat.Auto }, cancellation)];
        }
        catch (ArticleReadException error)
        {
            options.Skipped?.Invoke(error);
            yield break;
        }
        foreach (var article in articles)
            yield return article;
    }

    private static Article? ArticleOf(MimeMessage message, ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        var builder = new ArticleBuilder(source, options, ArticleFormat.Email);
        builder.SetId(message.MessageId, Origin);
        builder.SetPublishedAt(DateReader.Parse(message.Headers[HeaderId.Date]), Origin);
        builder.SetLanguage((message.Body?.Headers[HeaderId.ContentLanguage] ?? message.Headers[HeaderId.ContentLanguage])?.Split(',')[0].Trim(), Origin);
        builder.SetUri(message.Headers["Archived-At"]?.Trim('<', '>', ' ').ToUri(), Origin);
        var sender = message.From.Mailboxes.FirstOrDefault()?.Name;
        var isMailing = message.Headers.Contains(HeaderId.ListUnsubscribe) || message.Headers.Contains(HeaderId.ListId);
        if (isMailing)
            builder.SetOutlet(sender, Origin);
        else
            builder.SetAuthors(sender is null || sender.Contains('@', StringComparison.Ordinal) ? null : WireBody.Names(sender), Origin);
        builder.AppendHeadline(Subject(message.Subject), Origin);
        var body = new MessageBody(IsReply(message.Subject), cancellation);
        builder.AppendBody([.. body.Read(message).Where(block => !IsMailingLine(block))], Origin);
        if (body.Notes.Count > 0)
            builder.SetNotes([.. builder.Notes, .. body.Notes], Origin);
        return builder.Blocks.Any(block => block.IsBody) ? builder.Build() : null;
    }

    /// <summary>The subject without the marks of replies and forwards.</summary>
    private static string? Subject(string? subject)
    {
        var words = MarkupBlocks.Words(subject ?? "");
        while (Mark(words) is { } mark)
            words = words[(mark.Length + 1)..].TrimStart();
        return words.Length == 0 ? null : words;
    }

    private static bool IsReply(string? subject) => Mark(MarkupBlocks.Words(subject ?? ""))?.ToUpperInvariant() is "RE" or "AW" or "SV" or "VS";

    /// <summary>The mark of a reply or forward that a subject begins with.</summary>
    private static string? Mark(string subject) =>
        subject.IndexOf(':', StringComparison.Ordinal) is > 0 and < 4 and var colon && subject[..colon].ToUpperInvariant() is "RE" or "FW" or "FWD" or "AW" or "WG" or "SV" or "VS" ? subject[..colon] : null;

    private static bool IsMailingLine(TextBlock block) =>
        block.Words.Length <= LongestMailingLine && Array.Exists(MailingCues, cue => block.Words.Contains(cue, StringComparison.OrdinalIgnoreCase))
        || block.Words.StartsWith('©');
}
