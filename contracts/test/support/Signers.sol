// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ISafe} from "@safe-global/safe-smart-account/contracts/interfaces/ISafe.sol";
import {Base} from "./Base.sol";
import {Safes} from "./Safes.sol";

/// @notice The kinds of accounts that sign. The delegated ones are keys whose account runs code (EIP-7702).
enum Signer {
    Key,
    DelegatedRefusing,
    DelegatedReverting,
    DelegatedMute,
    Safe,
    Passkey
}

/// @notice Says no to every signature, its own key's too.
contract RefusingDelegate is IERC1271 {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0xffffffff;
    }
}

contract RevertingDelegate is IERC1271 {
    error Refused();

    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        revert Refused();
    }
}

/// @notice Has code, but knows nothing of ERC-1271: a delegate that only batches calls.
contract MuteDelegate {
    receive() external payable {}
}

/// @notice Takes its passkey's signatures alone: (r, s) on the curve P-256, which its chain checks (EIP-7951). It has
/// no key of its own.
contract PasskeyAccount is IERC1271 {
    address private constant P256_VERIFY = address(0x100);

    uint256 private immutable X;
    uint256 private immutable Y;

    constructor(uint256 x, uint256 y) {
        (X, Y) = (x, y);
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 64) return 0xffffffff;
        (bool ok, bytes memory answer) = P256_VERIFY.staticcall(abi.encodePacked(hash, signature, X, Y));
        bool isValid = ok && answer.length == 32 && abi.decode(answer, (uint256)) == 1;
        return isValid ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @notice Makes an account of each kind and signs as its owner's wallet does. Contracts of tests ask for a chain of
/// today (evm_version): keys delegate to code since Prague, P-256 signatures are checked since Osaka.
abstract contract Signers is Base {
    uint256 internal constant SIGNERS = 6;
    /// What stands at an account that delegates, before the delegate's address (EIP-7702).
    bytes3 private constant DELEGATION = 0xef0100;

    Safes private _safes;
    mapping(address account => Signer) private _kindOf;
    mapping(address account => uint256) private _secretOf;

    /// @notice A new account of the kind; a verified person.
    function signerOf(Signer kind, string memory name) internal returns (address account) {
        name = string.concat(name, " ", vm.toString(uint256(kind)));
        uint256 secret;
        if (kind == Signer.Safe) {
            if (address(_safes) == address(0)) _safes = new Safes();
            account = address(_safes.create(name));
        } else if (kind == Signer.Passkey) {
            secret = uint256(keccak256(bytes(name))) >> 1;
            (uint256 x, uint256 y) = vm.publicKeyP256(secret);
            account = address(new PasskeyAccount(x, y));
        } else {
            (account, secret) = makeAddrAndKey(name);
            if (kind != Signer.Key) vm.etch(account, abi.encodePacked(DELEGATION, _delegate(kind)));
        }
        (_kindOf[account], _secretOf[account]) = (kind, secret);
        gate.set(account, FULL);
    }

    /// @notice One account of each kind.
    function allSigners(string memory name) internal returns (address[] memory accounts) {
        accounts = new address[](SIGNERS);
        for (uint256 i; i < SIGNERS; ++i) {
            accounts[i] = signerOf(Signer(i), name);
        }
    }

    /// @notice What the account's owner signs, as its kind of wallet encodes it.
    function signatureBy(address account, bytes32 digest) internal view returns (bytes memory) {
        Signer kind = _kindOf[account];
        if (kind == Signer.Safe) return _safes.signMessage(ISafe(payable(account)), digest, 2);
        if (kind == Signer.Passkey) {
            (bytes32 r, bytes32 s) = vm.signP256(_secretOf[account], digest);
            return abi.encode(r, s);
        }
        (uint8 v, bytes32 left, bytes32 right) = vm.sign(_secretOf[account], digest);
        return abi.encodePacked(left, right, v);
    }

    /// @notice A signature in the parts that token standards, EAS and votes ask for; of accounts without a key, what an
    /// outsider could make.
    function partsBy(address account, bytes32 digest) internal view returns (uint8 v, bytes32 r, bytes32 s) {
        uint256 key = hasKey(account) ? _secretOf[account] : uint256(keccak256("outsider"));
        return vm.sign(key, digest);
    }

    function hasKey(address account) internal view returns (bool) {
        return _kindOf[account] < Signer.Safe;
    }

    function isDelegated(address account) internal view returns (bool) {
        return hasKey(account) && _kindOf[account] != Signer.Key;
    }

    function nameOf(Signer kind) internal pure returns (string memory) {
        return ["key", "refusing delegate", "reverting delegate", "mute delegate", "Safe", "passkey"][uint256(kind)];
    }

    function _delegate(Signer kind) private returns (address) {
        if (kind == Signer.DelegatedRefusing) return address(new RefusingDelegate());
        if (kind == Signer.DelegatedReverting) return address(new RevertingDelegate());
        return address(new MuteDelegate());
    }
}
