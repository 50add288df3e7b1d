using System.Globalization;
using System.Text;

namespace NewsTools;

/// <summary>Builds an article: assembles a text block by block, or marks the blocks of a text that is kept unchanged.</summary>
/// <param name="source">Where the article comes from.</param>
/// <param name="options">What the caller knows about the article.</param>
/// <param name="format">The format from which it is read.</param>
public sealed class ArticleBuilder(ArticleSource source, ArticleReadOptions options, ArticleFormat format)
{
    /// <summary>How many blocks of the body above and below the copy may be notes.</summary>
    private const int NotesAbove = 3, NotesBelow = 6;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly SortedDictionary<string, string> _origins = new(StringComparer.Ordinal);

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <inheritdoc cref="Article.Kind"/>
    public ArticleKind Kind { get; private set; }

    /// <inheritdoc cref="Article.Headline"/>
    public string? Headline { get; private set; }

    /// <inheritdoc cref="Article.Authors"/>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <inheritdoc cref="Article.PublishedAt"/>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <inheritdoc cref="Article.ModifiedAt"/>
    public DateTimeOffset? ModifiedAt { get; private set; }

    /// <inheritdoc cref="Article.Outlet"/>
    public string? Outlet { get; private set; }

    /// <inheritdoc cref="Article.Section"/>
    public string? Section { get; private set; }

    /// <inheritdoc cref="Article.Language"/>
    public string? Language { get; private set; }

    /// <inheritdoc cref="Article.Dateline"/>
    public string? Dateline { get; private set; }

    /// <inheritdoc cref="Article.WireCredit"/>
    public string? WireCredit { get; private set; }

    /// <inheritdoc cref="Article.IsPaywalled"/>
    public bool? IsPaywalled { get; private set; }

    /// <inheritdoc cref="Article.Uri"/>
    public Uri? Uri { get; private set; }

    /// <inheritdoc cref="Article.Id"/>
    public string? Id { get; private set; }

    /// <inheritdoc cref="Article.Subjects"/>
    public IReadOnlyList<string> Subjects { get; private set; } = [];

    /// <inheritdoc cref="Article.Notes"/>
    public IReadOnlyList<ArticleNote> Notes { get; private set; } = [];

    /// <inheritdoc cref="Article.EmbargoedUntil"/>
    public DateTimeOffset? EmbargoedUntil { get; private set; }

    /// <inheritdoc cref="Article.TdmReservation"/>
    public TdmReservation? TdmReservation { get; private set; } = source?.TdmReservation;

    /// <summary>Appends a block, separated by a blank line.</summary>
    /// <param name="block">The block; its span is set by this method.</param>
    /// <param name="words">Its words, without white space around them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Append(Block block, string words)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentException.ThrowIfNullOrEmpty(words);
        words = ControlSequences.Remove(words);
        if (words.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append("\n\n");
        var start = _text.Length;
        _text.Append(words);
        _blocks.Add(block with { Span = new TextSpan(start, _text.Length) });
    }

    /// <inheritdoc cref="Append(Block, string)"/>
    public void Append(BlockKind kind, string words) => Append(new Block(kind, default), words);

    /// <summary>Marks a block of the text that will be passed to <see cref="Build(string)"/>.</summary>
    public void Mark(Block block) => _blocks.Add(block);

    /// <summary>Sets whether it is one story.</summary><param name="value">The kind.</param>
    public void SetKind(ArticleKind value) => Kind = value;

    /// <summary>Sets the headline.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetHeadline(string? value, string origin) => Headline = Set(nameof(Headline), value, origin, Headline);

    /// <summary>Sets the authors.</summary><param name="value">The names; nothing is set if there are none.</param><param name="origin">Where they were found.</param>
    public void SetAuthors(IReadOnlyList<string>? value, string origin) => Authors = value is { Count: > 0 } ? Set(nameof(Authors), Clean(value), origin, Authors)! : Authors;

    /// <summary>Sets the time of publication.</summary><param name="value">The value; nothing is set if it is null.</param><param name="origin">Where it was found.</param>
    public void SetPublishedAt(DateTimeOffset? value, string origin) => PublishedAt = Set(nameof(PublishedAt), value, origin, PublishedAt);

    /// <summary>Sets the time of the last change.</summary><param name="value">The value; nothing is set if it is null.</param><param name="origin">Where it was found.</param>
    public void SetModifiedAt(DateTimeOffset? value, string origin) => ModifiedAt = Set(nameof(ModifiedAt), value, origin, ModifiedAt);

    /// <summary>Sets the outlet.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetOutlet(string? value, string origin) => Outlet = Set(nameof(Outlet), value, origin, Outlet);

    /// <summary>Sets the section.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetSection(string? value, string origin) => Section = Set(nameof(Section), value, origin, Section);

    /// <summary>Sets the language.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetLanguage(string? value, string origin) => Language = Set(nameof(Language), value, origin, Language);

    /// <summary>Sets the place of the dateline.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetDateline(string? value, string origin) => Dateline = Set(nameof(Dateline), value, origin, Dateline);

    /// <summary>Sets the agency credited.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetWireCredit(string? value, string origin) => WireCredit = Set(nameof(WireCredit), value, origin, WireCredit);

    /// <summary>Sets whether it is behind a paywall.</summary><param name="value">The value; nothing is set if it is null.</param><param name="origin">Where it was found.</param>
    public void SetIsPaywalled(bool? value, string origin) => IsPaywalled = Set(nameof(IsPaywalled), value, origin, IsPaywalled);

    /// <summary>Sets the canonical address.</summary><param name="value">The value; nothing is set if it is null.</param><param name="origin">Where it was found.</param>
    public void SetUri(Uri? value, string origin) => Uri = Set(nameof(Uri), value, origin, Uri);

    /// <summary>Sets the publisher's identifier.</summary><param name="value">The value; nothing is set if it is null or blank.</param><param name="origin">Where it was found.</param>
    public void SetId(string? value, string origin) => Id = Set(nameof(Id), value, origin, Id);

    /// <summary>Sets the subjects.</summary><param name="value">The subjects; nothing is set if there are none.</param><param name="origin">Where they were found.</param>
    public void SetSubjects(IReadOnlyList<string>? value, string origin) => Subjects = value is { Count: > 0 } ? Set(nameof(Subjects), Clean(value), origin, Subjects)! : Subjects;

    /// <summary>Sets the notes.</summary><param name="value">The notes; nothing is set if there are none.</param><param name="origin">Where they were found.</param>
    public void SetNotes(IReadOnlyList<ArticleNote>? value, string origin) => Notes = value is { Count: > 0 } ? Set(nameof(Notes), [.. value.Select(note => note with { Text = ControlSequences.Remove(note.Text) })], origin, Notes)! : Notes;

    /// <summary>Sets the end of the embargo.</summary><param name="value">The value; nothing is set if it is null.</param><param name="origin">Where it was found.</param>
    public void SetEmbargoedUntil(DateTimeOffset? value, string origin) => EmbargoedUntil = Set(nameof(EmbargoedUntil), value, origin, EmbargoedUntil);

    /// <summary>Sets what the publisher says about text and data mining.</summary><param name="value">The value; nothing is set if it is null.</param>
    public void SetTdmReservation(TdmReservation? value) => TdmReservation = value ?? TdmReservation;

    /// <summary>Builds the article over the text assembled with <see cref="Append(Block, string)"/>.</summary>
    public Article Build() => Build(_text.ToString());

    /// <summary>Builds the article over a text that is kept unchanged, with the marked blocks.</summary>
    /// <exception cref="ArticleReadException">The text is longer than the options allow.</exception>
    public Article Build(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > options.MaximumLength)
            throw new ArticleReadException(ArticleReadFault.TooLarge, source.Name, string.Create(CultureInfo.InvariantCulture, $"The article has {text.Length:N0} characters, more than the {options.MaximumLength:N0} allowed."));
        SetPublishedAt(options.PublishedAt, "parameter");
        SetOutlet(options.Outlet, "parameter");
        SetHeadline(options.Headline, "parameter");
        SetAuthors(options.Authors, "parameter");
        TakeNotes(text);
        if (Uri is null)
            SetUri(source.Uri ?? options.BaseUri, "parameter");
        return new Article(text, [.. _blocks])
        {
            Kind = Kind,
            Headline = Headline,
            Authors = Authors,
            PublishedAt = PublishedAt,
            ModifiedAt = ModifiedAt,
            Outlet = Outlet,
            Section = Section,
            Language = Language,
            Dateline = Dateline,
            WireCredit = WireCredit,
            IsPaywalled = IsPaywalled,
            Uri = Uri,
            Id = Id,
            Subjects = Subjects,
            Notes = Notes,
            EmbargoedUntil = EmbargoedUntil,
            RetrievedAt = source.RetrievedAt,
            TdmReservation = TdmReservation,
            Path = source.Name,
            Format = format,
            InputObject = options.InputObject,
            Source = _origins,
        };
    }

    /// <summary>Above and below the copy stand notes of the editors: they are told beside it, and their blocks are no part of the body.</summary>
    private void TakeNotes(string text)
    {
        int[] body = [.. Enumerable.Range(0, _blocks.Count).Where(i => _blocks[i].IsBody || _blocks[i].Kind == BlockKind.Subhead)];
        var found = new List<ArticleNote>();
        var taken = new List<int>();
        for (var i = 0; i < body.Length; i++)
        {
            if (i >= NotesAbove && i < body.Length - NotesBelow || ArticleNote.KindOf(_blocks[body[i]].Span.In(text), out var isLabel) is not { } kind)
                continue;
            taken.Add(body[i]);
            if (isLabel && ++i < body.Length)
                taken.Add(body[i]);
            found.Add(new ArticleNote(kind, _blocks[taken[^1]].Span.In(text)));
        }
        // A column of nothing but corrections is copy.
        if (found.Count == 0 || body.All(i => taken.Contains(i) || !_blocks[i].IsBody))
            return;
        foreach (var i in taken)
            _blocks[i] = new Block(BlockKind.Note, _blocks[i].Span);
        SetNotes([.. Notes, .. found], format == ArticleFormat.Html ? "page" : "text");
    }

    private static string[] Clean(IReadOnlyList<string> values) => [.. values.Select(ControlSequences.Remove)];

    private string? Set(string property, string? value, string origin, string? before)
    {
        var clean = value is null ? "" : ControlSequences.Remove(value);
        return string.IsNullOrWhiteSpace(clean) ? before : Set<string>(property, clean, origin, before);
    }

    private T? Set<T>(string property, T? value, string origin, T? before)
    {
        if (value is null)
            return before;
        _origins[property] = origin;
        return value;
    }
}
