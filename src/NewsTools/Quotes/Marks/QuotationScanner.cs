using System.Runtime.InteropServices;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>
/// Pairs the quotation marks of an article, block by block, in one pass: straight, curly, single, low, guillemets and <c>`` ''</c>,
/// nested to any depth, mixed, and unbalanced. Apostrophes, inches and feet are told from marks by what stands beside them.
/// </summary>
internal static class QuotationScanner
{
    private const int FarthestNext = 5; // blocks to the next paragraph
    private const int LongestValue = 500; // UTF-16 units of the value of an attribute

    private enum Side
    {
        None,
        Open,
        Close,
        Either,
    }

    private readonly record struct Mark(int Start, int End, char Family, Side Side);

    /// <summary>The outermost quotations, in the order of the text; the others hang inside them.</summary>
    public static List<Quotation> Scan(Document document, CancellationToken cancellation)
    {
        var article = document.Article;
        var clipped = document.Lexicon<ClippedWords>();
        var all = new List<Quotation>();
        Quotation? open = null; // the unclosed quotation at the end of the body block before
        for (var index = 0; index < article.Blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = article.Blocks[index];
            var first = all.Count;
            var marks = FindMarks(article.Text, block.Span, clipped);
            if (marks.Count > 0)
                all.AddRange(new Pairing(article.Text, block.Span, index, marks, clipped) { NextOpens = NextOpens(article, index) }.Pair(open is not null && block.IsBody));
            if (!block.IsBody)
                continue;
            if (open is not null && all.Count > first && all[first].Outer.Start == block.Span.Start)
            {
                all[first].Previous = open;
                open.Next = all[first];
            }
            open = all.Count > first && !all[^1].IsClosed ? all[^1] : null;
        }
        return all;
    }

    // The mark with which the next paragraph begins.
    private static char NextOpens(Article article, int index)
    {
        for (var next = index + 1; next < Math.Min(article.Blocks.Count, index + FarthestNext); next++)
            if (article.Blocks[next].IsBody)
                return article.Text[article.Blocks[next].Span.Start] is var first && first is '‘' or '\'' ? first : '\0';
        return '\0';
    }

    // Pairs the marks of one block.
    private sealed class Pairing(string text, TextSpan block, int index, List<Mark> marks, ClippedWords clipped)
    {
        // Unbalanced input may pile marks up; a mark closes one of the innermost few or nothing, which keeps the pass linear.
        private const int DeepestClosed = 6;

        private readonly Stack<(Mark Mark, List<Quotation> Inside)> _open = new();
        private readonly List<Quotation> _outermost = [];

        /// <summary>The single mark with which the next paragraph begins; nothing else.</summary>
        public char NextOpens { get; init; }

        public List<Quotation> Pair(bool continues)
        {
            var (opens, closes) = CountSides(marks);
            for (var i = 0; i < marks.Count; i++)
            {
                var mark = marks[i];
                var inside = _open.TryPeek(out var innermost) ? innermost.Mark.Family : '\0';
                var side = mark.Side is not Side.Either ? mark.Side : inside == mark.Family || IsOpen(mark.Family) ? Side.Close : Side.Open;
                if (side == Side.Open && mark.Family == '\'' && !ClosesLater(marks, i, text, block) && !GoesOn(mark))
                    continue;
                if (side == Side.Open)
                {
                    // The same mark opened twice: an outer one that was never closed, unless there are closing marks enough for both.
                    if (inside == mark.Family && mark.Family != '\'' && opens.GetValueOrDefault(mark.Family) > closes.GetValueOrDefault(mark.Family))
                    {
                        opens[mark.Family]--;
                        Pop(mark.Start, mark.Start, false);
                    }
                    _open.Push((mark, []));
                }
                else if (IsOpen(mark.Family))
                    Close(mark, i);
                else if (mark.Family is not '\'' && _open.Count == 0 && _outermost.Count == 0 && (continues || mark.Side == Side.Close && text[mark.Start] is not '“' && EndsSpeech(text, block, mark)))
                    // A closing mark that nothing opened: what it closes begins with the block. An opening mark there is a slip.
                    _outermost.Add(new Quotation { Outer = new(block.Start, mark.End), Inner = new(block.Start, mark.Start), Block = index, Depth = 1, IsClosed = true, IsOpened = false });
            }
            while (_open.Count > 0)
                Pop(block.End, block.End, false);
            return _outermost;
        }

        private void Close(Mark mark, int at)
        {
            if (mark.Family == '\'' && (IsPossessive(marks, at, text, block) || IsClippedBehind(marks[at]) && HasEndBehind(at)))
                return;
            while (_open.Peek().Mark.Family != mark.Family)
                Pop(mark.Start, mark.Start, false);
            Pop(mark.Start, mark.End, true);
        }

        private void Pop(int innerEnd, int outerEnd, bool closed)
        {
            var (mark, inside) = _open.Pop();
            var target = _open.TryPeek(out var parent) ? parent.Inside : _outermost;
            if (!closed && (mark.Family == '\'' && _open.Count == 0 && mark.Start != block.Start && !GoesOn(mark) || IsStray(text, block, mark)))
            {
                // A single mark that nothing closes was an apostrophe, another in the middle of a clause a slip; what stands inside it stands where it does.
                target.AddRange(inside);
                return;
            }
            while (!closed && innerEnd > mark.End && char.IsWhiteSpace(text[innerEnd - 1]))
                innerEnd = outerEnd = innerEnd - 1;
            if (innerEnd <= mark.End)
                return;
            var quotation = new Quotation
            {
                Outer = new(mark.Start, outerEnd),
                Inner = new(mark.End, innerEnd),
                Block = index,
                Depth = _open.Count + 1,
                IsClosed = closed,
            };
            quotation.Inside.AddRange(inside);
            target.Add(quotation);
        }

        // ‘It rained,’ Moen said. ‘I’ve no dry boots left. / ‘My socks are gone too.’: a single mark behind a whole sentence is closed where the next paragraph opens with the same mark.
        private bool GoesOn(Mark mark) => text[mark.Start] == NextOpens && mark.Start - 1 > block.Start && text[mark.Start - 1] is ' ' && text[mark.Start - 2] is '.' or '?' or '!' or ':'
            && text[block.End - 1] is '.' or '?' or '!' or '…';

        // “runnin’”: the apostrophe stands for the end of a word.
        private bool IsClippedBehind(Mark mark)
        {
            var start = mark.Start;
            while (start > block.Start && char.IsLetter(text[start - 1]))
                start--;
            return clipped.IsClippedBehind(text.AsSpan(start, mark.Start - start));
        }

        // Whether a mark that is no apostrophe of a word closes what is open before another opens.
        private bool HasEndBehind(int at)
        {
            for (var i = at + 1; i < marks.Count && i < at + 64; i++)
                if (marks[i].Family == '\'')
                {
                    if (marks[i].Side != Side.Close)
                        return false;
                    if (!IsClippedBehind(marks[i]) && !IsPossessive(marks, i, text, block))
                        return true;
                }
            return false;
        }

        private bool IsOpen(char family)
        {
            var steps = 0;
            foreach (var (mark, _) in _open)
            {
                if (mark.Family == family)
                    return true;
                if (++steps == DeepestClosed)
                    return false;
            }
            return false;
        }
    }

    private static (Dictionary<char, int> Opens, Dictionary<char, int> Closes) CountSides(List<Mark> marks)
    {
        var opens = new Dictionary<char, int>();
        var closes = new Dictionary<char, int>();
        foreach (var mark in CollectionsMarshal.AsSpan(marks))
        {
            if (mark.Side == Side.Open)
                CollectionsMarshal.GetValueRefOrAddDefault(opens, mark.Family, out _)++;
            else if (mark.Side == Side.Close)
                CollectionsMarshal.GetValueRefOrAddDefault(closes, mark.Family, out _)++;
        }
        return (opens, closes);
    }

    private static List<Mark> FindMarks(string text, TextSpan block, ClippedWords clipped)
    {
        var marks = new List<Mark>();
        for (var i = block.Start; i < block.End; i++)
        {
            var before = i > block.Start ? text[i - 1] : ' ';
            var after = i + 1 < block.End ? text[i + 1] : ' ';
            switch (text[i])
            {
                case '"' when before is '=' && EndOfValue(text, block, i) is > 0 and var end:
                    i = end;
                    break;
                case '“' or '”' or '„' or '‟' or '"' or '＂':
                    marks.Add(ReadDoubleMark(text, i, before, after));
                    break;
                case '«' or '»' or '‹' or '›':
                    marks.Add(new Mark(i, i + 1, text[i] is '«' or '»' ? '«' : '‹',
                        text[i] is '«' or '‹' ? (IsWordEnd(before) && !IsWordStart(after) ? Side.Close : Side.Open)
                            : IsOpenContext(before) && after is not '.' && IsWordStart(after) ? Side.Open : Side.Close));
                    break;
                case '`' when after == '`':
                    marks.Add(new Mark(i, i + 2, '`', Side.Open));
                    i++;
                    break;
                case '\'' when after == '\'':
                    after = i + 2 < block.End ? text[i + 2] : ' ';
                    marks.Add(new Mark(i, i + 2, '`', IsOpenContext(before) && IsWordStart(after) ? Side.Open : Side.Close));
                    i++;
                    break;
                case '‘' or '’' or '\'' or '‚' or '‛' or '`':
                    if (ReadSingleMark(text, block, clipped, i, before, after) is { Side: not Side.None } single)
                        marks.Add(single);
                    break;
            }
        }
        RemoveStray(text, block, marks);
        return RemoveMeasures(text, block, marks);
    }

    // <img src="pier.jpg">: what a tag left in the text gives for a value is said by nobody. Its closing mark; -1 where the mark opens no value.
    private static int EndOfValue(string text, TextSpan block, int mark)
    {
        var name = mark - 1;
        while (name > block.Start && (char.IsAsciiLetterOrDigit(text[name - 1]) || text[name - 1] is '-' or '_'))
            name--;
        var value = text.AsSpan(mark + 1, Math.Min(LongestValue, block.End - mark - 1)).IndexOf('"');
        return name < mark - 1 && value >= 0 ? mark + 1 + value : -1;
    }

    // Of an odd number of straight marks the one between blanks has no other to go with.
    private static void RemoveStray(string text, TextSpan block, List<Mark> marks)
    {
        if (marks.Count(mark => text[mark.Start] is '"') % 2 != 0
            && marks.FindIndex(mark => text[mark.Start] is '"' && mark.Start > block.Start && char.IsWhiteSpace(text[mark.Start - 1]) && mark.End < block.End && char.IsWhiteSpace(text[mark.End])) is >= 0 and var at)
            marks.RemoveAt(at);
    }

    private static Mark ReadDoubleMark(string text, int at, char before, char after) => new(at, at + 1, '"', text[at] switch
    {
        '„' or '‟' => Side.Open,
        // A curly mark that is plainly the wrong way round is read by its neighbours.
        '“' => IsWordEnd(before) && !IsWordStart(after) ? Side.Close : Side.Open,
        '”' => IsOpenContext(before) && before != '—' && before != '–' && IsWordStart(after) ? Side.Open : Side.Close,
        _ => (IsOpenContext(before), IsWordStart(after)) switch
        {
            (true, true) when before is '—' or '–' or '-' or '…' => Side.Either,
            (true, true) => Side.Open,
            (true, false) => before is '—' or '–' or '-' or '…' ? Side.Close : Side.Either,
            (false, false) => Side.Close,
            _ => Side.Either,
        },
    });

    private static Mark ReadSingleMark(string text, TextSpan block, ClippedWords clipped, int at, char before, char after)
    {
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            return default; // don't
        var curlyOpen = text[at] is '‘' or '‚' or '‛' or '`';
        if (IsOpenContext(before) && IsWordStart(after))
        {
            if (char.IsAsciiDigit(after) && at + 2 < block.End && char.IsAsciiDigit(text[at + 2]) && (at + 3 >= block.End || !char.IsAsciiDigit(text[at + 3])))
                return default; // ’90s
            if (text[at] == '’' || IsClipped(text, block, clipped, at + 1))
                return default;
            return new Mark(at, at + 1, '\'', Side.Open);
        }
        if (curlyOpen || char.IsWhiteSpace(before) || char.IsLetterOrDigit(after))
            return curlyOpen && IsWordStart(after) ? new Mark(at, at + 1, '\'', Side.Open) : default;
        return new Mark(at, at + 1, '\'', Side.Close);
    }

    // Feet and inches: a mark after a figure measures it where no quotation is open, or where its own closing mark is still to come.
    private static List<Mark> RemoveMeasures(string text, TextSpan block, List<Mark> marks)
    {
        var kept = new List<Mark>(marks.Count);
        bool open = false, single = false;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var straight = mark.End - mark.Start == 1 && text[mark.Start] is '"' or '\'' or '”' or '’';
            if (straight && mark.Side != Side.Open && mark.Start > block.Start && char.IsAsciiDigit(text[mark.Start - 1]))
            {
                var isOpen = mark.Family == '"' ? open : single;
                var next = i + 1 < marks.Count ? marks[i + 1] : default;
                if (!isOpen || next.Family == mark.Family && next.Side == Side.Close && mark.Family == '"')
                    continue;
            }
            if (mark.Family == '"')
                open = mark.Side == Side.Open || mark.Side == Side.Either && !open;
            else if (mark.Family == '\'')
                single = mark.Side == Side.Open;
            kept.Add(mark);
        }
        return kept;
    }

    // A single opening mark counts only where something later in the block can close it; apostrophes cannot.
    private static bool ClosesLater(List<Mark> marks, int at, string text, TextSpan block)
    {
        if (marks[at].Start == block.Start && text[marks[at].Start] == '‘')
            return true; // a paragraph of a longer quotation
        for (var i = at + 1; i < marks.Count && i < at + 64; i++)
            if (marks[i].Family == '\'' && marks[i].Side == Side.Close)
                return true;
        return false;
    }

    // “the workers’ party”: not the end of what a single mark opened, if a better end follows before anything else opens.
    private static bool IsPossessive(List<Mark> marks, int at, string text, TextSpan block)
    {
        var mark = marks[at];
        if (mark.Start == block.Start || text[mark.Start - 1] is not ('s' or 'S') || mark.End + 1 >= block.End
            || text[mark.End] != ' ' || !char.IsLetter(text[mark.End + 1]))
            return false;
        for (var i = at + 1; i < marks.Count && i < at + 64; i++)
        {
            if (marks[i].Family != '\'')
                continue;
            return marks[i].Side == Side.Close && marks[i].Start > block.Start;
        }
        return false;
    }

    // An opening mark that nothing closes, between blanks or before a small letter in the middle of a clause: nobody begins to speak there.
    private static bool IsStray(string text, TextSpan block, Mark mark)
    {
        if (mark.Family is '«' or '‹' || mark.Start == block.Start || mark.End >= block.End)
            return false; // guillemets have blanks inside
        var before = mark.Start - 1;
        while (before > block.Start && char.IsWhiteSpace(text[before]))
            before--;
        if (!char.IsLetterOrDigit(text[before]))
            return false;
        return char.IsWhiteSpace(text[mark.End]) || char.IsLower(text[mark.End]);
    }

    private static bool EndsSpeech(string text, TextSpan block, Mark mark) =>
        mark.Start > block.Start && text[mark.Start - 1] is ',' or '.' or '?' or '!' or '…' or '—';

    private static bool IsClipped(string text, TextSpan block, ClippedWords clipped, int start)
    {
        var end = start;
        while (end < block.End && char.IsLetter(text[end]))
            end++;
        return clipped.Contains(text.AsSpan(start, end - start), isMarkBehind: end < block.End && text[end] is '\'' or '’');
    }

    private static bool IsOpenContext(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '…'
        or '“' or '"' or '‘' or '\'' or '«' or '„' or ':' or '`';

    private static bool IsWordStart(char after) => char.IsLetterOrDigit(after) || char.IsSurrogate(after)
        || after is '[' or '(' or '…' or '.' or '$' or '£' or '€' or '#' or '@' or '“' or '"' or '‘' or '\'' or '«' or '—' or '–' or '-' or '*' or '¡' or '¿' or '’';

    private static bool IsWordEnd(char before) => char.IsLetterOrDigit(before) || before is ',' or '.' or '?' or '!' or ')' or '…' or ']';
}
