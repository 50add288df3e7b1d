using System.Globalization;
using System.Text;

namespace NewsTools.People;

/// <summary>Makes the ids of what an article names, which are the same for the same text: <c>p-ruiz</c>, <c>p-ruiz-2</c>.</summary>
internal sealed class EntityIds
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>The next id for a name.</summary>
    internal string Make(string prefix, string name)
    {
        var slug = Slug(name);
        var id = prefix + (slug.Length == 0 ? "x" : slug);
        var number = _ids[id] = _ids.GetValueOrDefault(id) + 1;
        return number == 1 ? id : id + "-" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var unit in NameWords.Fold(name))
            if (char.IsAsciiLetterOrDigit(unit))
                slug.Append(unit);
            else if (unit != '\'' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().Trim('-');
    }
}
