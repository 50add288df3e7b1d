using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Tells which words belong to a name and are therefore no time: “April Ashdown”, the “Sunday Courier”.</summary>
internal sealed class TimeNames(Document document, IReadOnlyList<EntityMention> names)
{
    private int _next;

    /// <summary>Whether an expression is only part of a name. Asked about in the order of the text.</summary>
    /// <param name="part">The expression.</param>
    public bool Hold(TimePart part)
    {
        while (_next < names.Count && names[_next].EndToken <= part.First)
            _next++;
        for (var i = _next; i < names.Count && names[i].FirstToken < part.End; i++)
        {
            var name = names[i];
            if (name.FirstToken > part.First || name.EndToken < part.End)
                continue;
            // “Mayor Tom Ashdown Thursday said”: what was taken for the end of a long name.
            var tail = name.Kind is EntityKind.Person && part.Has(TimeClass.Weekday) && part.End == name.EndToken && part.First > name.FirstToken + 1;
            if (!tail && !HasFigure(part) && (name.EndToken - name.FirstToken > part.End - part.First || name.Kind is EntityKind.Person))
                return true;
        }
        return false;
    }

    private bool HasFigure(TimePart part)
    {
        for (var token = part.First; token < part.End; token++)
            if (char.IsAsciiDigit(document.Word(token)[0]))
                return true;
        return false;
    }
}
