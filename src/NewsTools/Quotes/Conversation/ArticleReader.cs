using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Reads an article block by block and follows the conversation: quotations that run on, alternate or stand alone.</summary>
internal sealed class ArticleReader
{
    private const int MaximumDepth = 6;

    private readonly Document _document;
    private readonly CancellationToken _cancellation;
    private readonly UnitBuilder _units;
    private readonly UnitReader _reader;
    private readonly List<Draft> _drafts = [];
    private readonly HashSet<Draft> _kept = [];
    private readonly Dictionary<Quotation, Draft> _byUtterance = [];

    // The attribution last made in the blocks before, for quotations that stand alone, and the one before by someone else.
    private Draft? _last;
    private int _lastBlock = -1;
    private readonly List<(int Block, Draft Draft)> _dialogue = []; // the paragraphs just before that are talk and little else
    private readonly HashSet<int> _bare = []; // the blocks in marks from end to end
    private Draft? _pending; // a block that ends with a colon says who speaks next
    private Draft? _turn; // the turn of a transcript that goes on
    private Draft? _blockQuote; // the block quote that goes on

    public ArticleReader(Document document, Cast cast, AnalysisOptions options, CancellationToken cancellation)
    {
        _document = document;
        _cancellation = cancellation;
        var words = new ClauseWords(document, cast);
        _units = new UnitBuilder(words, CueLexicon.Shared);
        _reader = new UnitReader(words, CueLexicon.Shared, options);
    }

    public List<Draft> Read(IReadOnlyList<Quotation> quotations)
    {
        var blocks = _document.Article.Blocks;
        foreach (var quotation in quotations)
            if (quotation is { IsClosed: true, IsOpened: true, Previous: null } && quotation.Outer.Start == blocks[quotation.Block].Span.Start && quotation.Outer.End >= blocks[quotation.Block].Span.End)
                _bare.Add(quotation.Block);
        var labels = TurnLabels.Find(_document.Article);
        var next = 0;
        for (var index = 0; index < blocks.Count; index++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var inBlock = new List<Quotation>();
            while (next < quotations.Count && quotations[next].Block <= index)
                inBlock.Add(quotations[next++]);
            var block = blocks[index];
            if (block.Kind is BlockKind.EntryHeader or BlockKind.Subhead)
                (_last, _pending, _blockQuote, _turn) = (null, null, null, null);
            if (!block.IsBody)
                continue;
            if (labels.TryGetValue(index, out var label))
                ReadTurn(index, label, inBlock);
            else if (_turn is not null && NextLabel(labels, index) && block.Kind is BlockKind.Paragraph && _document.Text[block.Span.Start] is not '(')
                ReadMore(_turn, index, block.Span, inBlock);
            else if (block.Kind is BlockKind.BlockQuote or BlockKind.EmbeddedPost)
                ReadBlockQuote(index, inBlock);
            else
                ReadBlock(index, inBlock);
            if (block.Kind is not (BlockKind.BlockQuote or BlockKind.EmbeddedPost))
                _blockQuote = null;
        }
        return _drafts;
    }

    // A paragraph without a label goes on with the turn only where another turn is near.
    private static bool NextLabel(Dictionary<int, TurnLabels.Label> labels, int index)
    {
        for (var i = index + 1; i <= index + TurnLabels.Nearest; i++)
            if (labels.ContainsKey(i))
                return true;
        return false;
    }

    private void ReadTurn(int index, TurnLabels.Label label, List<Quotation> quotations)
    {
        _turn = new Draft { Label = label.Span, Block = index, Depth = 1, Reason = "label of the turn", Confidence = 0.8 };
        ReadMore(_turn, index, new TextSpan(label.ContentStart, _document.Article.Blocks[index].Span.End), quotations);
        Keep(_turn);
        Remember(_turn, index);
    }

    private void ReadBlockQuote(int index, List<Quotation> quotations)
    {
        var block = _document.Article.Blocks[index];
        if (_blockQuote is { Block: var begun } signed && begun < index && Signature(block.Span) is { } signature)
        {
            signed.Label = signature;
            signed.Reason = "signature of the block quote";
            signed.Confidence = 0.9;
            signed.SourceFirst = -1;
            signed.Cue = null;
            signed.CueMark = null;
            return;
        }
        if (_blockQuote is { } open && block.Kind is BlockKind.BlockQuote && (block.Author is null || block.Author == open.LabelText))
        {
            ReadMore(open, index, block.Span, quotations);
            return;
        }
        var draft = _pending ?? new Draft { Continues = block.Author is null ? _last : null, Confidence = block.Author is null ? 0.6 : 0.95 };
        draft.Block = index;
        draft.Depth = 1;
        draft.LabelText = draft.HasSource ? null : block.Author;
        draft.Reason = draft.HasSource ? "block quote after a colon" : block.Author is null ? "block quote" : "author of the block quote";
        // A pull-quote repeats the article; the first place counts.
        _pending = null;
        ReadMore(draft, index, block.Span, quotations);
        Keep(draft);
        _blockQuote = draft;
        Remember(draft, index);
    }

    // “— NAME, office” on a line of its own.
    private TextSpan? Signature(TextSpan span)
    {
        var text = _document.Text;
        var start = span.Start;
        while (start < span.End && (text[start] is '-' or '—' or '–' or '―' or ' '))
            start++;
        return start > span.Start && start < span.End && span.End - start < 120 && char.IsUpper(text[start]) && text[span.End - 1] is not ('.' or '!' or '?')
            ? new TextSpan(start, span.End) : null;
    }

    // Adds a stretch of text to a draft as one utterance, whether or not it has marks of its own.
    private void ReadMore(Draft draft, int index, TextSpan span, List<Quotation> quotations)
    {
        var whole = quotations.Find(q => q.Depth == 1 && q.Outer.Start <= span.Start && q.Outer.End >= span.End - 1);
        var inside = whole is null ? quotations.FindAll(q => q.Outer.Start >= span.Start) : whole.Inside;
        var inner = whole is null ? span : new TextSpan(Math.Max(span.Start, whole.Inner.Start), Math.Min(span.End, whole.Inner.End));
        if (inner.IsEmpty || _document.Text[inner.Start] is '(' && _document.Text[inner.End - 1] is ')')
            return; // a stage direction
        var utterance = new Quotation { Outer = span, Inner = inner, Block = index, Depth = 1, IsClosed = true };
        utterance.Inside.AddRange(inside);
        draft.Content.Add(span);
        draft.Utterances.Add(utterance);
        ReadNested(utterance, draft, 2);
    }

    private void ReadBlock(int index, List<Quotation> quotations)
    {
        var block = _document.Article.Blocks[index];
        var units = _units.Build(block.Span, quotations, _cancellation);
        Draft? previous = null; // the attribution just before, in this block
        var joins = false;
        var pending = _pending;
        _pending = null;
        var answers = Answers(units, index);
        foreach (var unit in units)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (drafts, open) = _reader.Read(unit);
            foreach (var draft in drafts)
            {
                draft.Block = index;
                draft.Depth = 1;
                Claim(draft);
            }
            foreach (var item in open)
            {
                var utterance = item.Utterance!;
                if (Chain(utterance))
                    continue;
                if (unit.IsBare && joins && previous is { Utterances.Count: > 0 })
                {
                    Append(previous, utterance);
                    continue;
                }
                if (pending is not null && previous is null && unit == units[0])
                {
                    Append(pending, utterance);
                    pending.Block = index;
                    pending.Depth = 1;
                    pending.Reason = "after a colon, in the next paragraph";
                    Keep(pending);
                    previous = pending;
                    joins = true;
                    Remember(pending, index);
                    continue;
                }
                if (units.Count == 1 && unit.IsBare && IsHeading(utterance))
                    continue;
                previous = Float(utterance, index, previous, answers);
            }
            if (drafts.Count > 0)
            {
                var last = drafts.LastOrDefault(d => d.Utterances.Count > 0 && d.Cue?.IsPreposition != true) ?? drafts.LastOrDefault(d => d.Cue?.Noun is null);
                if (last is not null)
                {
                    previous = _kept.Contains(last) ? last : last.Utterances.Count > 0 && _byUtterance.TryGetValue(last.Utterances[0], out var head) ? head : previous;
                    joins = last.Utterances.Count > 0;
                    if (previous is not null)
                        Remember(previous, index);
                }
            }
            else if (open.Count == 0)
                joins = false;
        }
        if (previous is not null && IsTalk(units))
            _dialogue.Add((index, previous));
        else
            _dialogue.Clear();
        if (units.Count > 0)
            _pending = _reader.Announced(units[^1]);
    }

    // “…?” asked X. / “…,” said Y. / “…”: in an exchange of two, a paragraph without a cue is the other's. One paragraph alone may go on with the
    // speaker before; it is an answer to a question, or one of several.
    private Draft? Answers(List<Unit> units, int index)
    {
        if (_dialogue.Count < 2 || !units.TrueForAll(u => u.IsBare) || BodyDistance(_dialogue[^1].Block, index) != 1 || BodyDistance(_dialogue[^2].Block, _dialogue[^1].Block) != 1)
            return null;
        var before = _dialogue[^1].Draft;
        return before.Answers is not null || EndsInQuestion(before) || NextIsBare(index) || EndsInQuestion(_dialogue[^2].Draft) && _document.Article[_document.Article.Blocks[index].Span].Contains('?') ? _dialogue[^2].Draft : null;
    }

    // A paragraph that begins with a quotation and whose narrator says little.
    private static bool IsTalk(List<Unit> units) =>
        units.Count > 0 && units[0].Items.Find(i => i.Utterance is not null).Utterance is not null && units[0].Items.FindIndex(i => i.Utterance is not null) < 2
        && units.Sum(u => u.Items.Count(i => i.Utterance is null)) <= 14;

    private bool EndsInQuestion(Draft draft) => draft.Utterances is [.., var last] && last.Inner.Of(_document.Text).TrimEnd().EndsWith("?", StringComparison.Ordinal);

    // Whether the next body block, too, is in marks from end to end.
    private bool NextIsBare(int index)
    {
        var blocks = _document.Article.Blocks;
        for (index++; index < blocks.Count && !blocks[index].IsBody; index++)
        {
        }
        return index < blocks.Count && _bare.Contains(index);
    }

    // A line of its own in marks that reads like a title is a heading.
    private bool IsHeading(Quotation utterance)
    {
        var inner = utterance.Inner.Of(_document.Text).Trim();
        return inner.Length < 80 && UnitBuilder.CountWords(inner) is > 1 and var count && UnitBuilder.IsName(inner, count);
    }

    // Adds a draft; a later paragraph of a quotation that already has its attribution joins that one.
    private void Claim(Draft draft)
    {
        for (var i = 0; i < draft.Utterances.Count; i++)
        {
            var utterance = draft.Utterances[i];
            if (utterance.Previous is not null && _byUtterance.TryGetValue(utterance.Previous, out var head))
            {
                if (head.Cue is null && head.CueMark is null && !head.HasSource)
                    TakeSource(head, draft);
                foreach (var more in draft.Utterances.Skip(i))
                    Append(head, more);
                draft.Content.RemoveRange(i, draft.Content.Count - i);
                draft.Utterances.RemoveRange(i, draft.Utterances.Count - i);
                if (i == 0)
                    return;
                break;
            }
            _byUtterance[utterance] = draft;
            ReadNested(utterance, draft, 2);
        }
        Keep(draft);
    }

    private static void TakeSource(Draft head, Draft draft)
    {
        head.Cue = draft.Cue;
        head.CueMark = draft.CueMark;
        head.SourceFirst = draft.SourceFirst;
        head.SourceEnd = draft.SourceEnd;
        head.SourceHead = draft.SourceHead;
        head.Antecedent = draft.Antecedent;
        head.Addressee = draft.Addressee;
        head.Continues = null;
        head.Reason = draft.Reason + ", after several paragraphs";
        head.Confidence = draft.Confidence * 0.7;
    }

    private void Append(Draft draft, Quotation utterance)
    {
        draft.Content.Add(utterance.Outer);
        draft.Utterances.Add(utterance);
        _byUtterance[utterance] = draft;
        ReadNested(utterance, draft, 2);
    }

    private bool Chain(Quotation utterance)
    {
        if (utterance.Previous is null || !_byUtterance.TryGetValue(utterance.Previous, out var head))
            return false;
        Append(head, utterance);
        return true;
    }

    private Draft Float(Quotation utterance, int block, Draft? previous, Draft? answers)
    {
        if (previous is null && answers is not null)
        {
            var answer = new Draft { Continues = answers, Answers = _last, Block = block, Depth = 1, Reason = "the other of two who talk", Confidence = 0.5 };
            Append(answer, utterance);
            Keep(answer);
            Remember(answer, block);
            return answer;
        }
        var speaker = previous ?? (_lastBlock >= 0 && BodyDistance(_lastBlock, block) <= 2 ? _last : null);
        var draft = new Draft
        {
            Continues = speaker,
            Block = block,
            Depth = 1,
            Reason = speaker is null ? "stands alone" : previous is not null ? "goes on in the paragraph" : "goes on from the paragraph before",
            Confidence = speaker is null ? 0.3 : previous is not null ? 0.7 : 0.5,
        };
        Append(draft, utterance);
        Keep(draft);
        if (speaker is not null)
            _lastBlock = block;
        return draft;
    }

    // What the quoted words themselves report: “He’s going to say, ‘Let’s make a deal.’”
    private void ReadNested(Quotation utterance, Draft outer, int depth)
    {
        if (depth > MaximumDepth || utterance.Inner.IsEmpty)
            return;
        foreach (var unit in _units.Build(utterance.Inner, utterance.Inside, _cancellation))
        {
            if (unit.End <= unit.First)
                continue;
            var (drafts, _) = _reader.Read(unit);
            foreach (var draft in drafts)
            {
                draft.Block = outer.Block;
                draft.Depth = depth;
                draft.Confidence *= 0.9;
                Keep(draft);
                foreach (var inner in draft.Utterances)
                    ReadNested(inner, draft, depth + 1);
            }
        }
    }

    private void Keep(Draft draft)
    {
        if (_kept.Add(draft))
            _drafts.Add(draft);
    }

    private int BodyDistance(int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
            if (_document.Article.Blocks[i + 1].IsBody)
                distance++;
        return distance;
    }

    private void Remember(Draft draft, int block)
    {
        _last = draft;
        _lastBlock = block;
    }
}
