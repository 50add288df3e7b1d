using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace NewsTools.Web;

/// <summary>Tells addresses of the public internet from those that are not (IANA special-purpose address registries, RFC 6890).</summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "100::/64", "2001:2::/48", "2001:10::/28", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork Nat64Local = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork Translated = IPNetwork.Parse("::ffff:0:0:0/96");

    /// <summary>Whether an address is one of the public internet. IPv6 addresses that carry an IPv4 address are judged by it.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        foreach (var network in Special)
            if (network.Contains(address))
                return false;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return true;
        var bytes = address.GetAddressBytes();
        if (Nat64Local.Contains(address))
            return false;
        if (Nat64.Contains(address) || Compatible.Contains(address) || Translated.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12)));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        // Teredo writes the client's address inverted (RFC 4380, 4).
        return !Teredo.Contains(address) || IsPublic(new IPAddress(BinaryPrimitives.ReverseEndianness(~BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)))));
    }
}
