using System.Globalization;
using System.Text;

namespace NewsTools.Web;

/// <summary>A pattern of robots.txt (RFC 9309, 2.2.2): the beginning of a path, with <c>*</c> for anything and <c>$</c> for its end.</summary>
internal sealed class PathPattern
{
    private readonly string _pattern;

    /// <summary>Makes a pattern.</summary>
    public PathPattern(string pattern)
    {
        Length = Encoding.UTF8.GetByteCount(pattern);
        pattern = Normal(pattern);
        _pattern = pattern.EndsWith('$') ? pattern[..^1] : pattern + "*";
    }

    /// <summary>How specific it is: octets.</summary>
    public int Length { get; }

    /// <summary>Whether a path with its query fits. Both are compared octet by octet after their percent codes are brought to one form.</summary>
    /// <param name="path">A path that <see cref="Normal"/> gave.</param>
    public bool Fits(string path)
    {
        int at = 0, place = 0, star = -1, mark = 0;
        while (at < path.Length)
        {
            if (place < _pattern.Length && _pattern[place] == '*')
            {
                star = place++;
                mark = at;
            }
            else if (place < _pattern.Length && _pattern[place] == path[at])
            {
                place++;
                at++;
            }
            else if (star >= 0)
            {
                place = star + 1;
                at = ++mark;
            }
            else
                return false;
        }
        while (place < _pattern.Length && _pattern[place] == '*')
            place++;
        return place == _pattern.Length;
    }

    /// <summary>A path with octets outside ASCII as percent codes, codes of unreserved letters as letters, and the others in capitals.</summary>
    public static string Normal(string path)
    {
        var octets = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            if (octet is <= 0x20 or >= 0x7F)
                octets.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            else
                octets.Append((char)octet);
        }
        var coded = octets.ToString();
        var normal = new StringBuilder(coded.Length);
        for (var i = 0; i < coded.Length; i++)
        {
            if (coded[i] != '%' || i + 2 >= coded.Length || !byte.TryParse(coded.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                normal.Append(coded[i]);
                continue;
            }
            var unit = (char)code;
            if (char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or '_' or '~')
                normal.Append(unit);
            else
                normal.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
            i += 2;
        }
        return normal.ToString();
    }
}
