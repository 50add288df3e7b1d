using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads an article block by block and follows the conversation: quotations that run on, alternate or stand alone.</summary>
internal sealed class ArticleReader
{
    private const int MaximumDepth = 8;

    private readonly Document _document;
    private readonly CancellationToken _cancellation;
    private readonly Words _words;
    private readonly UnitBuilder _units;
    private readonly UnitReader _reader;
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<Quotation, Draft> _byUtterance = [];

    // The attributions last made in the blocks before, for quotations that stand alone.
    private Draft? _last;
    private Draft? _lastOther;
    private int _lastBlock = -1;

    public ArticleReader(Document document, AnalysisOptions options, CancellationToken cancellation)
    {
        _document = document;
        _cancellation = cancellation;
        _words = new Words(document);
        _units = new UnitBuilder(_words, CueLexicon.Shared);
        _reader = new UnitReader(_words, CueLexicon.Shared, options);
    }

    public List<Draft> Read(IReadOnlyList<Quotation> quotations)
    {
        var next = 0;
        for (var block = 0; block < _document.Article.Blocks.Count; block++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var inBlock = new List<Quotation>();
            while (next < quotations.Count && quotations[next].Block <= block)
                inBlock.Add(quotations[next++]);
            if (_document.Article.Blocks[block].IsBody)
                ReadBlock(block, inBlock);
        }
        return _drafts;
    }

    private void ReadBlock(int index, List<Quotation> quotations)
    {
        var block = _document.Article.Blocks[index];
        var units = _units.Build(block.Span, quotations, _cancellation);
        Draft? previous = null; // the attribution just before, in this block
        var joins = false;
        Draft? unclaimed = null; // an utterance that opens the block and waits for a source in the same block
        foreach (var unit in units)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (drafts, open) = _reader.Read(unit);
            foreach (var draft in drafts)
            {
                draft.Block = index;
                draft.Depth = 1;
            }
            foreach (var draft in drafts)
                Claim(draft);
            foreach (var item in open)
            {
                var utterance = item.Utterance!;
                if (Chain(utterance))
                    continue;
                if (unit.IsBare && joins && previous is { Utterances.Count: > 0 })
                {
                    previous.Content.Add(utterance.Outer);
                    previous.Utterances.Add(utterance);
                    _byUtterance[utterance] = previous;
                    continue;
                }
                var floating = Float(utterance, index, previous);
                if (previous is null)
                    unclaimed ??= floating;
                previous = floating;
            }
            if (drafts.Count > 0)
            {
                var last = drafts.Where(d => d.Utterances.Count > 0 && d.Cue?.IsPreposition != true).LastOrDefault() ?? drafts.LastOrDefault(d => d.Cue?.Noun is null);
                if (last is not null && _drafts.Contains(last))
                    previous = last;
                joins = last is { Utterances.Count: > 0 };
            }
            else if (open.Count == 0)
                joins = false;
            if (drafts.Count > 0 && previous is not null)
                Remember(previous, index);
        }
    }

    // Adds a draft; a later paragraph of a quotation that already has its attribution joins that one.
    private void Claim(Draft draft)
    {
        for (var i = 0; i < draft.Utterances.Count; i++)
        {
            var utterance = draft.Utterances[i];
            if (utterance.Previous is not null && _byUtterance.TryGetValue(utterance.Previous, out var head))
            {
                var first = head.Cue is null && head.CueMark is null;
                if (first)
                {
                    head.Cue = draft.Cue;
                    head.CueMark = draft.CueMark;
                    head.SourceFirst = draft.SourceFirst;
                    head.SourceEnd = draft.SourceEnd;
                    head.SourceHead = draft.SourceHead;
                    head.Antecedent = draft.Antecedent;
                    head.Hearer = draft.Hearer;
                    head.Continues = null;
                    head.Reason = draft.Reason + ", after several paragraphs";
                    head.Confidence = draft.Confidence * 0.97;
                }
                foreach (var more in draft.Utterances.Skip(i))
                {
                    head.Content.Add(more.Outer);
                    head.Utterances.Add(more);
                    _byUtterance[more] = head;
                }
                if (i == 0)
                    return;
                draft.Content.RemoveRange(i, draft.Content.Count - i);
                draft.Utterances.RemoveRange(i, draft.Utterances.Count - i);
                break;
            }
            _byUtterance[utterance] = draft;
        }
        _drafts.Add(draft);
    }

    private bool Chain(Quotation utterance)
    {
        if (utterance.Previous is null || !_byUtterance.TryGetValue(utterance.Previous, out var head))
            return false;
        head.Content.Add(utterance.Outer);
        head.Utterances.Add(utterance);
        _byUtterance[utterance] = head;
        return true;
    }

    private Draft Float(Quotation utterance, int block, Draft? previous)
    {
        var speaker = previous ?? (_lastBlock >= 0 && BodyDistance(_lastBlock, block) <= 2 ? _last : null);
        var draft = new Draft
        {
            Continues = speaker, Block = block, Depth = 1,
            Reason = speaker is null ? "stands alone" : previous is not null ? "goes on in the paragraph" : "goes on from the paragraph before",
            Confidence = speaker is null ? 0.3 : previous is not null ? 0.85 : 0.7,
        };
        draft.Content.Add(utterance.Outer);
        draft.Utterances.Add(utterance);
        _byUtterance[utterance] = draft;
        _drafts.Add(draft);
        if (speaker is not null)
            _lastBlock = block;
        return draft;
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
        if (_last is not null && _last != draft)
            _lastOther = _last;
        _last = draft;
        _lastBlock = block;
    }
}
