using System.Globalization;

namespace NewsTools.Quotes;

/// <summary>Reads an article block by block and follows the conversation: quotations that run on, alternate or stand alone.</summary>
internal sealed class ConversationReader
{
    private const int MaximumDepth = 6;
    private const int LongestSignature = 120;
    private const int LongestHeading = 80;
    private const int MostNarratedInTalk = 14;
    private const int FarthestContinuation = 2;

    private readonly Article _article;
    private readonly ClauseWords _words;
    private readonly CueLexicon _cues;
    private readonly NarratorSentences _sentences;
    private readonly Dictionary<int, TurnLabel> _labels;
    private readonly SentenceReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly List<AttributionBuilder> _attributions = [];
    private readonly HashSet<AttributionBuilder> _kept = [];
    private readonly Dictionary<Quotation, AttributionBuilder> _byUtterance = [];

    // The attribution last made in the blocks before, for quotations that stand alone, and the one before by someone else.
    private AttributionBuilder? _last;
    private int _lastBlock = -1;
    private readonly List<(int Block, AttributionBuilder Attribution)> _dialogue = []; // the paragraphs that are talk and little else
    private readonly HashSet<int> _bare = []; // the blocks in marks from end to end
    private AttributionBuilder? _pending; // a block that ends with a colon says who speaks next
    private AttributionBuilder? _unsigned; // a block in marks, below which a name may stand
    private int _unsignedBlock;
    private AttributionBuilder? _turn; // the turn of a transcript that goes on
    private AttributionBuilder? _blockQuote; // the block quote that goes on
    private int _blockQuoteStart;

    /// <param name="words">The words of the article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="labels">The labels of its turns, by index of block.</param>
    /// <param name="includeThought">Whether belief and intention count too.</param>
    /// <param name="isUnanswered">Whether some tokens of a sentence, from the first to before the second, only say that there was no comment.</param>
    /// <param name="cancellation">Stops it.</param>
    public ConversationReader(ClauseWords words, NarratorSentences sentences, Dictionary<int, TurnLabel> labels, bool includeThought, Func<NarratorSentence, int, int, bool> isUnanswered, CancellationToken cancellation)
    {
        _article = words.Document.Article;
        _words = words;
        _cues = words.Cues;
        _sentences = sentences;
        _labels = labels;
        _reader = new SentenceReader(words, includeThought, isUnanswered);
        _cancellation = cancellation;
    }

    /// <summary>The most attributions of an article; one with more is refused.</summary>
    public required int MaximumAttributions { private get; init; }

    /// <summary>The attributions, those of a block behind those of the block before.</summary>
    /// <exception cref="ArticleReadException">There are more than allowed.</exception>
    public List<Attribution> Read()
    {
        var blocks = _article.Blocks;
        for (var index = 0; index < blocks.Count; index++)
            foreach (var quotation in _sentences.QuotationsOf(index))
                if (quotation is { IsClosed: true, IsOpened: true, Previous: null } && quotation.Outer.Start == blocks[index].Span.Start && quotation.Outer.End >= blocks[index].Span.End)
                    _bare.Add(index);
        for (var index = 0; index < blocks.Count; index++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var block = blocks[index];
            if (block.Kind is BlockKind.EntryHeader or BlockKind.Subhead)
                (_last, _pending, _blockQuote, _turn) = (null, null, null, null);
            if (!block.IsBody)
                continue;
            if (_labels.TryGetValue(index, out var label))
                ReadTurn(index, label);
            else if (_turn is not null && IsBeforeTurn(index) && block.Kind is BlockKind.Paragraph && _article.Text[block.Span.Start] is not '(')
                AddStretch(_turn, index, block.Span);
            else if (block.Kind is BlockKind.BlockQuote or BlockKind.EmbeddedPost)
                ReadBlockQuote(index);
            else
                ReadBlock(index);
            if (block.Kind is not (BlockKind.BlockQuote or BlockKind.EmbeddedPost))
                _blockQuote = null;
        }
        return _attributions.ConvertAll(attribution => attribution.Build(_article));
    }

    // A paragraph without a label goes on with the turn only where another turn is near.
    private bool IsBeforeTurn(int index)
    {
        for (var i = index + 1; i <= index + TurnLabels.Nearest; i++)
            if (_labels.ContainsKey(i))
                return true;
        return false;
    }

    private void ReadTurn(int index, TurnLabel label)
    {
        _turn = new AttributionBuilder(AttributionPatterns.LabelledTurn);
        _turn.Sign(label.Span, AttributionPatterns.LabelledTurn);
        AddStretch(_turn, index, new TextSpan(label.ContentStart, _article.Blocks[index].Span.End));
        Keep(_turn);
        Remember(_turn, index);
    }

    private void ReadBlockQuote(int index)
    {
        var block = _article.Blocks[index];
        if (_blockQuote is not null && _blockQuoteStart < index && FindSignature(block.Span) is { } signature)
        {
            _blockQuote.Sign(signature, AttributionPatterns.BlockQuoteSignature);
            return;
        }
        if (_blockQuote is not null && block.Kind is BlockKind.BlockQuote && (block.Author is null || block.Author == _blockQuote.Author))
        {
            AddStretch(_blockQuote, index, block.Span);
            return;
        }
        if (_pending is { } announced)
            announced.Pattern = AttributionPatterns.BlockQuoteAfterColon;
        else
            announced = new AttributionBuilder(block.Author is null ? AttributionPatterns.BlockQuote : AttributionPatterns.BlockQuoteAuthor)
            {
                Author = block.Author,
                Continues = block.Author is null ? _last : null,
            };
        // A pull-quote repeats the article; the first place counts.
        _pending = null;
        AddStretch(announced, index, block.Span);
        Keep(announced);
        (_blockQuote, _blockQuoteStart) = (announced, index);
        Remember(announced, index);
    }

    // “— NAME, office” on a line of its own.
    private TextSpan? FindSignature(TextSpan span)
    {
        var text = _article.Text;
        var start = span.Start;
        while (start < span.End && (text[start] is '-' or '—' or '–' or '―' or ' '))
            start++;
        return start > span.Start && start < span.End && span.End - start < LongestSignature && char.IsUpper(text[start]) && text[span.End - 1] is not ('.' or '!' or '?')
            ? new TextSpan(start, span.End) : null;
    }

    // The same below a quotation, where a hyphen before the name may have made the line the one item of a list.
    private TextSpan? FindSignatureBelow(int index)
    {
        var span = _article.Blocks[index].Span;
        var isItem = IsItem(index) && !IsItem(index - 1) && !IsItem(index + 1);
        if (isItem ? span.Length >= LongestSignature : FindSignature(span) is null)
            return null;
        return _reader.IsSignature(_sentences.SentencesOf(index, _cancellation), isItem) ? FindSignature(span) ?? span : null;
    }

    private bool IsItem(int index) => index < _article.Blocks.Count && _article.Blocks[index].Kind is BlockKind.ListItem;

    // Adds a stretch of text to an attribution as one utterance, whether or not it has marks of its own.
    private void AddStretch(AttributionBuilder attribution, int index, TextSpan span)
    {
        var quotations = _sentences.QuotationsOf(index);
        var whole = quotations.Find(q => q.Depth == 1 && q.Outer.Start <= span.Start && q.Outer.End >= span.End - 1);
        var inside = whole is null ? quotations.FindAll(q => q.Outer.Start >= span.Start) : whole.Inside;
        var inner = whole is null ? span : new TextSpan(Math.Max(span.Start, whole.Inner.Start), Math.Min(span.End, whole.Inner.End));
        if (inner.IsEmpty || _article.Text[inner.Start] is '(' && _article.Text[inner.End - 1] is ')')
            return; // a stage direction
        var utterance = new Quotation { Outer = span, Inner = inner, Block = index, Depth = 1, IsClosed = true };
        utterance.Inside.AddRange(inside);
        attribution.Add(utterance);
        ReadNested(utterance, 2);
    }

    // What is known of a block while its sentences are read.
    private sealed class BlockState
    {
        public required int Index { get; init; }
        public required IReadOnlyList<NarratorSentence> Sentences { get; init; }
        public AttributionBuilder? Announced { get; init; } // who is announced at the end of the block before
        public AttributionBuilder? Answers { get; init; } // the other of two who talk
        public AttributionBuilder? Previous { get; set; } // the attribution just before, in this block
        public bool IsJoining { get; set; } // whether an utterance alone is a piece of it
        public (ClauseAttribution Clause, AttributionBuilder Attribution)? Report { get; set; } // what the sentence before reports, where a sentence without a cue may go on with it
        public bool IsReporting { get; set; } // whether the sentence before tells who says something
    }

    private void ReadBlock(int index)
    {
        if (_unsigned is { } unsigned && BodyDistance(_unsignedBlock, index) == 1 && FindSignatureBelow(index) is { } signature)
        {
            unsigned.Sign(signature, AttributionPatterns.SignatureBelow);
            _unsigned = null;
            return;
        }
        var sentences = _sentences.SentencesOf(index, _cancellation);
        var state = new BlockState { Index = index, Sentences = sentences, Announced = _pending, Answers = FindOther(sentences, index) };
        _pending = null;
        foreach (var sentence in sentences)
        {
            _cancellation.ThrowIfCancellationRequested();
            ReadSentence(sentence, state);
        }
        var isUnsigned = sentences.Count > 0 && sentences.All(sentence => sentence.IsBare) && sentences[^1].Pieces.FindLast(piece => piece.Utterance is not null).Utterance is { } spoken && _byUtterance.TryGetValue(spoken, out _unsigned);
        if (!isUnsigned)
            _unsigned = null;
        _unsignedBlock = index;
        if (state.Previous is not null && IsTalk(sentences))
            _dialogue.Add((index, state.Previous));
        if (sentences.Count > 0 && _reader.ReadAnnouncement(sentences[^1]) is { } announcement)
            _pending = new AttributionBuilder(announcement);
    }

    private void ReadSentence(NarratorSentence sentence, BlockState state)
    {
        var (read, unattributed) = _reader.Read(sentence);
        var attributions = new List<AttributionBuilder>(read.Count);
        foreach (var clause in read)
            attributions.Add(Claim(new AttributionBuilder(clause)));
        foreach (var utterance in unattributed)
            Attribute(utterance, sentence, state);
        if (state.Report is var (report, before) && read.Count == 0 && unattributed.Count == 0 && _reader.GoesOn(report, sentence))
        {
            GoOn(before, sentence);
            state.IsReporting = true;
            return;
        }
        state.Report = _reader.FindReport(sentence, read) is { } found ? (found, attributions[^1]) : null;
        state.IsReporting = attributions.Count > 0 || unattributed.Count > 0;
        if (attributions.Count == 0)
        {
            if (unattributed.Count == 0)
                state.IsJoining = false;
            return;
        }
        var last = attributions.FindLast(a => a.Utterances.Count > 0 && a.Cue is not { IsPreposition: true }) ?? attributions.FindLast(a => a.Cue?.Noun is null);
        if (last is null)
            return;
        state.IsJoining = last.Utterances.Count > 0;
        state.Previous = last;
        Remember(last, state.Index);
    }

    // “The inspector said the lift had been checked. Nothing had been found.”
    private void GoOn(AttributionBuilder report, NarratorSentence sentence)
    {
        var more = new AttributionBuilder(AttributionPatterns.ContinuedReport) { Continues = report };
        more.Content.Add(_words.Document.SpanOf(sentence.First, sentence.End - 1));
        Keep(more);
    }

    // Whose an utterance is that its sentence does not tell.
    private void Attribute(Quotation utterance, NarratorSentence sentence, BlockState state)
    {
        if (utterance.Previous is not null && _byUtterance.TryGetValue(utterance.Previous, out var head))
            Append(head, utterance);
        else if (sentence.IsBare && state.IsJoining && state.Previous is { Utterances.Count: > 0 } previous)
            Append(previous, utterance);
        else if (state is { Announced: { } announced, Previous: null } && sentence == state.Sentences[0])
        {
            Append(announced, utterance);
            announced.Pattern = AttributionPatterns.NextParagraphAfterColon;
            Keep(announced);
            state.Previous = announced;
            state.IsJoining = true;
            Remember(announced, state.Index);
        }
        else if (!utterance.IsOpened)
            ReadNested(utterance, 2); // a mark too many: the narrator's own words
        else if (state.Sentences.Count > 1 || !sentence.IsBare || !IsHeading(utterance))
            state.Previous = Float(sentence, utterance, state);
    }

    // “…?” asked X. / “…,” said Y. / “…”: in an exchange of two, a paragraph without a cue is the other's. One paragraph alone may go on with the
    // speaker before; it is an answer to a question, or one of several.
    private AttributionBuilder? FindOther(IReadOnlyList<NarratorSentence> sentences, int index)
    {
        if (_dialogue.Count < 2 || !sentences.All(sentence => sentence.IsBare) || BodyDistance(_dialogue[^1].Block, index) != 1 || BodyDistance(_dialogue[^2].Block, _dialogue[^1].Block) != 1)
            return null;
        var (before, other) = (_dialogue[^1].Attribution, _dialogue[^2].Attribution);
        return before.IsAnswer || EndsInQuestion(before) || NextIsBare(index) || EndsInQuestion(other) && _article[_article.Blocks[index].Span].Contains('?') ? other : null;
    }

    // A paragraph that begins with a quotation and whose narrator says little.
    private static bool IsTalk(IReadOnlyList<NarratorSentence> sentences)
    {
        if (sentences.Count == 0 || sentences[0].Pieces.FindIndex(piece => piece.Utterance is not null) is not (0 or 1))
            return false;
        var narrated = 0;
        foreach (var sentence in sentences)
            foreach (var piece in sentence.Pieces)
                if (piece.Utterance is null)
                    narrated++;
        return narrated <= MostNarratedInTalk;
    }

    private bool EndsInQuestion(AttributionBuilder attribution) =>
        attribution.Utterances is [.., var last] && last.Inner.Of(_article.Text).TrimEnd().EndsWith("?", StringComparison.Ordinal);

    // Whether the next body block, too, is in marks from end to end.
    private bool NextIsBare(int index)
    {
        var blocks = _article.Blocks;
        for (index++; index < blocks.Count && !blocks[index].IsBody; index++)
        {
        }
        return index < blocks.Count && _bare.Contains(index);
    }

    // A line of its own in marks that reads like a title is a heading.
    private bool IsHeading(Quotation utterance)
    {
        var inner = utterance.Inner.Of(_article.Text).Trim();
        return inner.Length < LongestHeading && MarkedText.CountWords(inner) is > 1 and var count && MarkedText.IsName(inner, count, _cues);
    }

    // Keeps an attribution, which it returns; a later paragraph of a quotation that already has its attribution joins that one, which is returned instead.
    private AttributionBuilder Claim(AttributionBuilder attribution)
    {
        for (var i = 0; i < attribution.Utterances.Count; i++)
        {
            var utterance = attribution.Utterances[i];
            if (utterance.Previous is not null && _byUtterance.TryGetValue(utterance.Previous, out var head) && !(i == 0 && IsOther(head, attribution)))
            {
                if (head.IsBare)
                    head.TakeSourceOf(attribution);
                foreach (var more in attribution.Utterances.Skip(i))
                    Append(head, more);
                attribution.RemoveFrom(i);
                if (i == 0)
                    return head;
                break;
            }
            _byUtterance[utterance] = attribution;
            ReadNested(utterance, 2);
        }
        Keep(attribution);
        return attribution;
    }

    // A paragraph whose own cue names another than the one before, which was left without its closing mark.
    private bool IsOther(AttributionBuilder head, AttributionBuilder later)
    {
        if (!head.HasSource || !later.HasSource)
            return false;
        var isNamed = false;
        for (var i = later.Source.First; i < later.Source.End; i++)
        {
            if (!_words.IsPerson(i))
                continue;
            isNamed = true;
            for (var k = head.Source.First; k < head.Source.End; k++)
                if (!_words.IsPerson(k) ? _words.IsPersonalPronoun(k) : _words.Is(k, _words[i].ToString()))
                    return false;
        }
        return isNamed;
    }

    private void Append(AttributionBuilder attribution, Quotation utterance)
    {
        attribution.Add(utterance);
        _byUtterance[utterance] = attribution;
        ReadNested(utterance, 2);
    }

    private AttributionBuilder Float(NarratorSentence sentence, Quotation utterance, BlockState state)
    {
        var isAlone = IsAttributedUnread(sentence, utterance);
        if (!isAlone && state is { Previous: null, Answers: { } other })
        {
            var answer = new AttributionBuilder(AttributionPatterns.OtherOfTwo) { Continues = other, IsAnswer = _last is not null };
            Append(answer, utterance);
            Keep(answer);
            Remember(answer, state.Index);
            return answer;
        }
        var earlier = isAlone ? null : state.Previous ?? (_lastBlock >= 0 && BodyDistance(_lastBlock, state.Index) <= FarthestContinuation ? _last : null);
        var pattern = earlier is null ? AttributionPatterns.StandsAlone
            : state.Previous is not null ? AttributionPatterns.ContinuedInParagraph : AttributionPatterns.ContinuedFromParagraph;
        var topic = isAlone || !sentence.IsBare ? null : FindTopic(sentence, state);
        var floating = new AttributionBuilder(topic is null ? pattern : AttributionPatterns.SaidByTopic) { Continues = earlier, Topic = topic };
        Append(floating, utterance);
        Keep(floating);
        if (earlier is not null)
            _lastBlock = state.Index;
        return floating;
    }

    // “It needed work,” says Holt. Irene Vale smiled. “I said yes at once.”: whom the narrator speaks of just before, in the paragraph or in one before it in which nobody speaks.
    private TokenRange? FindTopic(NarratorSentence sentence, BlockState state)
    {
        if (state.IsReporting)
            return null;
        var sentences = state.Sentences;
        var at = sentences.TakeWhile(other => other != sentence).Count();
        if (at == 0)
        {
            var before = state.Index - 1;
            while (before >= 0 && !_article.Blocks[before].IsBody)
                before--;
            if (before < 0 || before <= _lastBlock || _article.Blocks[before].Kind is not BlockKind.Paragraph)
                return null;
            sentences = _sentences.SentencesOf(before, _cancellation);
            at = sentences.Count;
        }
        return at > 0 && sentences[at - 1] is { HasUtterance: false } narrated && MainSubject.Of(_words, narrated.First) is var (_, subject) ? subject : null;
    }

    // “It poured,” Ada Holm liked to tell: a comma before the closing mark and words behind it name who speaks, in a way that was not understood. It is not who spoke before.
    private bool IsAttributedUnread(NarratorSentence sentence, Quotation utterance)
    {
        if (!utterance.Inner.Of(_article.Text).TrimEnd().EndsWith(",", StringComparison.Ordinal))
            return false;
        var at = sentence.Pieces.FindIndex(piece => piece.Utterance == utterance);
        return at >= 0 && at + 1 < sentence.Pieces.Count && sentence.Pieces[at + 1].Utterance is null;
    }

    // What the quoted words themselves report: “He’s going to say, ‘Let’s make a deal.’”
    private void ReadNested(Quotation utterance, int depth)
    {
        if (depth > MaximumDepth || utterance.Inner.IsEmpty)
            return;
        foreach (var sentence in _sentences.SentencesIn(utterance, _cancellation))
            foreach (var clause in _reader.Read(sentence).Attributions)
            {
                Keep(new AttributionBuilder(clause) { IsNested = true });
                foreach (var inner in clause.Utterances)
                    ReadNested(inner, depth + 1);
            }
    }

    private void Keep(AttributionBuilder attribution)
    {
        if (!_kept.Add(attribution))
            return;
        if (_attributions.Count >= MaximumAttributions)
            throw new ArticleReadException(ArticleReadFault.TooLarge, _article.Path, string.Create(CultureInfo.InvariantCulture, $"The article has more than the {MaximumAttributions:N0} attributions allowed."));
        _attributions.Add(attribution);
    }

    private int BodyDistance(int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
            if (_article.Blocks[i + 1].IsBody)
                distance++;
        return distance;
    }

    private void Remember(AttributionBuilder attribution, int block)
    {
        _last = attribution;
        _lastBlock = block;
    }
}
