// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    CompatibilityFallbackHandler
} from "@safe-global/safe-smart-account/contracts/handler/CompatibilityFallbackHandler.sol";
import {ISafe} from "@safe-global/safe-smart-account/contracts/interfaces/ISafe.sol";
import {Enum} from "@safe-global/safe-smart-account/contracts/libraries/Enum.sol";
import {MultiSend} from "@safe-global/safe-smart-account/contracts/libraries/MultiSend.sol";
import {SignMessageLib} from "@safe-global/safe-smart-account/contracts/libraries/SignMessageLib.sol";
import {SafeProxyFactory} from "@safe-global/safe-smart-account/contracts/proxies/SafeProxyFactory.sol";
import {Safe} from "@safe-global/safe-smart-account/contracts/Safe.sol";
import {Vm} from "forge-std/Vm.sol";

/// @notice One call of a batch.
struct Call {
    address to;
    uint256 value;
    bytes data;
}

/// @notice Safe 1.5.0 as it is deployed everywhere, and what its owners' wallets do: sign transactions and messages.
contract Safes {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    bytes32 private constant MESSAGE_TYPEHASH = keccak256("SafeMessage(bytes message)");

    Safe private immutable SINGLETON = new Safe();
    SafeProxyFactory private immutable FACTORY = new SafeProxyFactory();
    MultiSend private immutable MULTI_SEND = new MultiSend();
    SignMessageLib private immutable SIGN_MESSAGE = new SignMessageLib();
    address private immutable HANDLER = address(new CompatibilityFallbackHandler());

    mapping(address owner => uint256) private _keyOf;

    /// @notice A 2-of-3 Safe of new owners.
    function create(string memory name) external returns (ISafe safe) {
        address[] memory owners = new address[](3);
        for (uint256 i; i < 3; ++i) {
            uint256 key = uint256(keccak256(abi.encode(name, i)));
            owners[i] = VM.addr(key);
            _keyOf[owners[i]] = key;
        }
        bytes memory setup =
            abi.encodeCall(ISafe.setup, (owners, 2, address(0), "", HANDLER, address(0), 0, payable(address(0))));
        safe = ISafe(
            payable(address(FACTORY.createProxyWithNonce(address(SINGLETON), setup, uint256(keccak256(bytes(name))))))
        );
    }

    /// @notice Executes one call with the first `signers` owners' signatures.
    function execute(ISafe safe, address to, bytes memory data, uint256 signers) public {
        _execute(safe, to, data, Enum.Operation.Call, signers);
    }

    /// @notice Executes a batch in one transaction, all or nothing.
    function executeBatch(ISafe safe, Call[] memory calls) external {
        bytes memory packed;
        for (uint256 i; i < calls.length; ++i) {
            Call memory c = calls[i];
            packed = abi.encodePacked(packed, uint8(0), c.to, c.value, c.data.length, c.data);
        }
        bytes memory data = abi.encodeCall(MultiSend.multiSend, (packed));
        _execute(safe, address(MULTI_SEND), data, Enum.Operation.DelegateCall, 2);
    }

    /// @notice Leaves a message as signed on chain, so that it needs no signature bytes.
    function signOnChain(ISafe safe, bytes32 digest) external {
        bytes memory data = abi.encodeCall(SignMessageLib.signMessage, (abi.encode(digest)));
        _execute(safe, address(SIGN_MESSAGE), data, Enum.Operation.DelegateCall, 2);
    }

    /// @notice Signatures of the first `signers` owners over the Safe's own hash of a digest: what ERC-1271 asks for.
    function signMessage(ISafe safe, bytes32 digest, uint256 signers) external view returns (bytes memory) {
        bytes32 message = keccak256(abi.encode(MESSAGE_TYPEHASH, keccak256(abi.encode(digest))));
        return sign(safe, keccak256(abi.encodePacked(hex"1901", safe.domainSeparator(), message)), signers);
    }

    /// @notice Signatures of the first `signers` owners, ascending as the Safe wants them.
    function sign(ISafe safe, bytes32 hash, uint256 signers) public view returns (bytes memory signatures) {
        address[] memory owners = safe.getOwners();
        address last;
        for (uint256 i; i < signers; ++i) {
            last = _next(owners, signers, last);
            (uint8 v, bytes32 r, bytes32 s) = VM.sign(_keyOf[last], hash);
            signatures = abi.encodePacked(signatures, r, s, v);
        }
    }

    /// @dev The least of the first `n` owners above `last`.
    function _next(address[] memory owners, uint256 n, address last) private pure returns (address next) {
        for (uint256 i; i < n; ++i) {
            if (owners[i] > last && (next == address(0) || owners[i] < next)) next = owners[i];
        }
    }

    function _execute(ISafe safe, address to, bytes memory data, Enum.Operation operation, uint256 signers) private {
        Call memory c = Call({to: to, value: 0, data: data});
        _send(safe, c, operation, sign(safe, _hash(safe, c, operation), signers));
    }

    function _hash(ISafe safe, Call memory c, Enum.Operation operation) private view returns (bytes32) {
        uint256 nonce = safe.nonce();
        return safe.getTransactionHash(c.to, c.value, c.data, operation, 0, 0, 0, address(0), address(0), nonce);
    }

    function _send(ISafe safe, Call memory c, Enum.Operation operation, bytes memory signatures) private {
        safe.execTransaction(c.to, c.value, c.data, operation, 0, 0, 0, address(0), payable(address(0)), signatures);
    }
}
