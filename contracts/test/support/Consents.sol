// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Vm} from "forge-std/Vm.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {Consent} from "src/types/PersonhoodTypes.sol";

/// @notice What an account signs to be bound to a nullifier, written out a second time: what the gates hash is seen by
/// what they accept.
library Consents {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    string internal constant VOUCHER_GATE = "Commonweight VoucherGate";
    string internal constant EAS_GATE = "Commonweight EASGate";

    /// @notice What stands where no consent is needed.
    function none() internal pure returns (Consent memory) {
        return Consent({deadline: 0, signature: ""});
    }

    /// @notice Consent of the account that `makeAddr` gives the name, good for an hour.
    /// @param domain The gate's EIP-712 name.
    function consentOf(Nullifiers gate, string memory domain, string memory name, bytes32 nullifier)
        internal
        view
        returns (Consent memory)
    {
        uint256 deadline = VM.getBlockTimestamp() + 1 hours;
        return by(name, digestOf(gate, domain, VM.addr(keyOf(name)), nullifier, deadline), deadline);
    }

    /// @notice Consent with a signature over any digest, by the key that `makeAddr` takes for the name.
    function by(string memory name, bytes32 digest, uint256 deadline) internal pure returns (Consent memory) {
        (uint8 v, bytes32 r, bytes32 s) = VM.sign(keyOf(name), digest);
        return Consent({deadline: deadline, signature: abi.encodePacked(r, s, v)});
    }

    function digestOf(Nullifiers gate, string memory domain, address account, bytes32 nullifier, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 domainKind =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 separator =
            keccak256(abi.encode(domainKind, keccak256(bytes(domain)), keccak256("1"), block.chainid, address(gate)));
        bytes32 kind = keccak256("Binding(address account,bytes32 nullifier,uint256 deadline)");
        bytes32 message = keccak256(abi.encode(kind, account, nullifier, deadline));
        return keccak256(abi.encodePacked(hex"1901", separator, message));
    }

    function keyOf(string memory name) internal pure returns (uint256) {
        return uint256(keccak256(bytes(name)));
    }
}
